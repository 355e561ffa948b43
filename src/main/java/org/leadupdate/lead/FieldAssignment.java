package org.leadupdate.lead;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Field;

/**
 * What an update makes of one extended field.
 *
 * @param field the field
 * @param json its new value as canonical JSON text; null removes it
 * @param overwrite whether another value is replaced
 */
public record FieldAssignment(Field field, @Nullable String json, Overwrite overwrite) {

	/** What changes where the lead holds this value; null where nothing does. */
	@Nullable Change change(@Nullable String stored) {
		String present = "null".equals(stored) ? null : stored;
		if (Objects.equals(present, this.json) || !this.overwrite.allows(isBlank(present))) {
			return null;
		}
		String canonical = (present != null) ? this.field.canonical(present) : null;
		if (canonical != null && this.json != null && this.field.sameCanonical(canonical, this.json)) {
			return null;
		}
		return new Change((canonical != null) ? canonical : present, this.json);
	}

	private static boolean isBlank(@Nullable String present) {
		return present == null || present.equals("\"\"") || present.equals("[]");
	}

}
