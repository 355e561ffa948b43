package org.leadupdate.init;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DataType;
import org.leadupdate.field.Field;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldValue;

/**
 * The values of a column that its field, or the org, does not know.
 *
 * @param unknown the values, the most frequent first
 * @param takesOthers whether there are values that it does know
 * @param more whether there may be more
 */
record FieldValues(List<Unknown> unknown, boolean takesOthers, boolean more) {

	/** More are rather for a file. */
	static final int LISTED = 50;

	private static final Map<String, Set<String>> WORDS = Map.of("yes",
			Set.of("yes", "y", "true", "1", "x", "ja", "j", "wahr", "oui", "vrai", "sí", "si", "sim"), "no",
			Set.of("no", "n", "false", "0", "nein", "falsch", "non", "faux", "não"));

	/**
	 * A value.
	 *
	 * @param text the value
	 * @param count how often it occurs in the sample
	 * @param nearest the value that it may mean; null if none is near
	 */
	record Unknown(String text, long count, @Nullable String nearest) {

		/** The same value in another case. */
		Unknown plus(Unknown other) {
			return new Unknown(this.text, this.count + other.count, this.nearest);
		}

	}

	/** Of a field with allowed values, or one that takes codes or names. */
	static FieldValues of(Field field, ColumnProfile column) {
		CaseInsensitiveNames allowed = new CaseInsensitiveNames(field.definition().allowedValues());
		return of(column, (text) -> takes(field, text), allowed);
	}

	static FieldValues of(ColumnProfile column, Predicate<String> known, CaseInsensitiveNames allowed) {
		Map<String, Unknown> unknown = new LinkedHashMap<>();
		column.values()
			.forEach((text, count) -> unknown.merge(known.test(text) ? "" : CaseInsensitiveNames.fold(text),
					new Unknown(text, count, nearest(text, allowed)), Unknown::plus));
		boolean takesOthers = unknown.remove("") != null;
		return new FieldValues(
				unknown.values().stream().sorted(Comparator.comparing(Unknown::count).reversed()).toList(), takesOthers,
				column.hasMore());
	}

	private static @Nullable String nearest(String text, CaseInsensitiveNames allowed) {
		String nearest = allowed.nearest(text);
		String folded = CaseInsensitiveNames.fold(text);
		for (Map.Entry<String, Set<String>> word : WORDS.entrySet()) {
			if (nearest == null && word.getValue().contains(folded)) {
				nearest = allowed.find(word.getKey());
			}
		}
		return nearest;
	}

	private static boolean takes(Field field, String text) {
		return field.parse(new FieldInput.Text(text)) instanceof FieldValue.Valid;
	}

	/** Whether a field of few values takes all of a column, and so may be meant. */
	static boolean takesAll(Field field, ColumnProfile column) {
		return isListed(field) && column.values().size() > 1 && !column.hasMore()
				&& column.values().keySet().stream().allMatch((text) -> takes(field, text));
	}

	/** Whether the values of a field are words of a list that a map can lead to. */
	static boolean isListed(Field field) {
		return switch (field.definition().dataType()) {
			case STANDARD_STRING, STANDARD_ENUM, CUSTOM_ENUM, COUNTRY, CURRENCY, LANGUAGE, ORG_ENTITY, ASSOCIATE_USER ->
				true;
			default -> false;
		};
	}

	/**
	 * Whether the values of a field are written with digits, so that words are strange.
	 */
	static boolean isWrittenInDigits(DataType type) {
		return switch (type) {
			case INTEGER, DOUBLE, DATE, DATETIME -> true;
			default -> false;
		};
	}

}
