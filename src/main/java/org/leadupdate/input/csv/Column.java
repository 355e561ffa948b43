package org.leadupdate.input.csv;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Blanks;
import org.leadupdate.field.CaseInsensitiveNames;

/**
 * A column of the input.
 *
 * @param role the meaning of its cells
 * @param header its name as in the file
 * @param field the name of its extended field; empty if it is not one
 */
record Column(Role role, String header, String field) {

	/** The meaning of a column's cells. */
	enum Role {

		LEAD_ID("leadID"), OWNER("owner"), FIELDS("extendedFields"), FIELD("extendedFields.NAME"),
		EXPECTED_OWNER("expectedOwner"), EXPECTED_LAST_UPDATED_ON("expectedLastUpdatedOn"),
		/** Not used, but kept in rejected.csv. */
		IGNORED(""),
		/** Added by an earlier run: replaced in rejected.csv. */
		RESULT("");

		private final String standardName;

		Role(String standardName) {
			this.standardName = standardName;
		}

		String standardName() {
			return this.standardName;
		}

	}

	private static final String FIELD_PREFIX = "extendedfields.";

	/**
	 * The column with a standard name, in any case; null if the name is not a standard
	 * one.
	 */
	static @Nullable Column ofName(String standardName, String header) {
		String name = composed(Blanks.strip(standardName));
		String folded = fold(name);
		if (folded.startsWith(FIELD_PREFIX) && folded.length() > FIELD_PREFIX.length()) {
			return new Column(Role.FIELD, header, Blanks.strip(name.substring(FIELD_PREFIX.length())));
		}
		for (Role role : Role.values()) {
			if (role != Role.FIELD && !role.standardName().isEmpty() && fold(role.standardName()).equals(folded)) {
				return new Column(role, header, "");
			}
		}
		return null;
	}

	/** The name of a column in a comparable form. */
	static String fold(String name) {
		return CaseInsensitiveNames.fold(Blanks.strip(name));
	}

	private static String composed(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC);
	}

	/** Its meaning, in a comparable form. */
	String meaning() {
		return this.role + " " + fold(this.field);
	}

	boolean isKept() {
		return this.role != Role.RESULT;
	}

}
