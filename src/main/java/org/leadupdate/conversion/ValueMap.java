package org.leadupdate.conversion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Blanks;
import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DisplayText;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldValue;

/** What the values of a file mean, one by one. They are compared without case. */
public final class ValueMap {

	/** Enough to recognize what was meant. */
	private static final int LISTED = 5;

	private final Map<String, String> values = new HashMap<>();

	/**
	 * Most files spell a value as the map does: to fold it takes longer than to find it.
	 */
	private final Map<String, String> bySpelling = new HashMap<>();

	private final CaseInsensitiveNames names;

	private final Other other;

	/**
	 * Creates a map.
	 * @param values the file's values and what they mean; the clear marker clears, a
	 * blank leaves the lead as it is
	 * @param other what becomes of other values
	 * @throws IllegalArgumentException if two values differ in case only, but not in what
	 * they mean
	 */
	public ValueMap(Map<String, String> values, Other other) {
		values.forEach((value, meaning) -> {
			if (Blanks.isBlank(value)) {
				throw new IllegalArgumentException("it has a blank value, but a blank cell changes nothing");
			}
			this.bySpelling.put(value, meaning);
			String former = this.values.put(CaseInsensitiveNames.fold(value), meaning);
			if (former != null && !former.equals(meaning)) {
				throw new IllegalArgumentException("it has %s twice, which means %s and %s"
					.formatted(DisplayText.quote(value), DisplayText.quote(former), DisplayText.quote(meaning)));
			}
		});
		this.names = new CaseInsensitiveNames(values.keySet());
		this.other = other;
	}

	/** What becomes of a value that a map does not have. */
	public enum Other {

		/** Its row is rejected. */
		REJECT,
		/** It is taken as it is. */
		KEEP,
		/** It is taken for a blank cell. */
		BLANK

	}

	/** What the values mean. */
	List<String> meanings() {
		return this.values.values().stream().distinct().sorted().toList();
	}

	/** One of the values that mean this. */
	String keyOf(String meaning) {
		return this.bySpelling.entrySet()
			.stream()
			.filter((value) -> value.getValue().equals(meaning))
			.map(Map.Entry::getKey)
			.sorted()
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Looks a value up.
	 * @return what it means; null for nothing; the same text if it is kept as it is
	 */
	@Nullable FieldInput convert(FieldInput.Text text, String clearMarker) {
		String spelled = this.bySpelling.get(text.text());
		String meaning = (spelled != null) ? spelled : this.values.get(CaseInsensitiveNames.fold(text.text()));
		if (meaning == null) {
			return switch (this.other) {
				case KEEP -> text;
				case BLANK -> null;
				case REJECT -> new FieldInput.Refused(text.text(), FieldValue.Reason.INVALID_VALUE, explanation(),
						nearest(text.text()));
			};
		}
		if (meaning.equals(clearMarker)) {
			return new FieldInput.Clear(text.text(), true);
		}
		return Blanks.isBlank(meaning) ? null : new FieldInput.Text(meaning, text.text(), true);
	}

	private String explanation() {
		List<String> listed = new ArrayList<>();
		this.names.words().stream().sorted().limit(LISTED).map(DisplayText::quote).forEach(listed::add);
		return "is not in the job's map of values, which has " + String.join(", ", listed)
				+ ((this.values.size() > LISTED) ? " and " + (this.values.size() - LISTED) + " more" : "") + ".";
	}

	private @Nullable String nearest(String text) {
		return this.names.nearest(text);
	}

}
