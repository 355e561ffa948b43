package org.leadupdate.lead;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Blanks;
import org.leadupdate.field.Field;
import org.leadupdate.json.Json;

/**
 * The new value of one extended field.
 *
 * @param field the field
 * @param json its new value as canonical JSON text; null removes it
 * @param overwrite whether an existing value is replaced
 * @param given the file's own text, as a JSON string, where it was converted to another
 * value; null otherwise
 */
public record FieldAssignment(Field field, @Nullable String json, Overwrite overwrite, @Nullable String given) {

	/**
	 * A value that the file has as it is.
	 * @param field the field
	 * @param json its new value as canonical JSON text; null removes it
	 * @param overwrite whether an existing value is replaced
	 */
	public FieldAssignment(Field field, @Nullable String json, Overwrite overwrite) {
		this(field, json, overwrite, null);
	}

	/** The change of a lead with this stored value; null if nothing changes. */
	@Nullable Change change(@Nullable String stored) {
		String current = "null".equals(stored) ? null : stored;
		if (Objects.equals(current, this.json) || !this.overwrite.allows(isBlank(current))) {
			return null;
		}
		String canonical = (current != null) ? this.field.canonical(current) : null;
		if (canonical != null && this.json != null && this.field.sameCanonical(canonical, this.json)) {
			return null;
		}
		return new Change((canonical != null) ? canonical : current, this.json, null, this.given);
	}

	private static boolean isBlank(@Nullable String current) {
		if (current == null) {
			return true;
		}
		return switch (current.charAt(0)) {
			case '"' -> isBlankText(Json.text(current));
			case '[' -> isBlankList(Json.items(current));
			default -> false;
		};
	}

	/** As in a cell, where each of them would ask for nothing. */
	private static boolean isBlankList(@Nullable List<String> items) {
		return items != null && items.stream().allMatch(Blanks::isBlank);
	}

	private static boolean isBlankText(@Nullable String text) {
		return text != null && Blanks.isBlank(text);
	}

}
