package org.leadupdate.input.csv;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.encoding.Blanks;

/**
 * A column of the input.
 *
 * @param role what its cells mean
 * @param header its name as the file has it
 * @param field the name of its extended field; empty if it holds none
 */
record Column(Role role, String header, String field) {

	/** What the cells of a column mean. */
	enum Role {

		LEAD_ID("leadID"), OWNER("owner"), FIELDS("extendedFields"), FIELD("extendedFields.NAME"),
		EXPECTED_OWNER("expectedOwner"), EXPECTED_LAST_UPDATED_ON("expectedLastUpdatedOn"),
		/** Left alone, but kept. */
		IGNORED(""),
		/** Of an earlier run: dropped. */
		RESULT("");

		private final String ourName;

		Role(String ourName) {
			this.ourName = ourName;
		}

		String ourName() {
			return this.ourName;
		}

	}

	private static final String FIELD_PREFIX = "extendedfields.";

	/**
	 * The column of one of our names, written in any case; null if it is none of ours.
	 */
	static @Nullable Column named(String ourName, String header) {
		String name = Blanks.strip(ourName);
		String folded = fold(name);
		if (folded.startsWith(FIELD_PREFIX) && folded.length() > FIELD_PREFIX.length()) {
			return new Column(Role.FIELD, header, Blanks.strip(name.substring(FIELD_PREFIX.length())));
		}
		for (Role role : Role.values()) {
			if (role != Role.FIELD && !role.ourName().isEmpty() && fold(role.ourName()).equals(folded)) {
				return new Column(role, header, "");
			}
		}
		return null;
	}

	static String fold(String name) {
		return Blanks.strip(name).toLowerCase(Locale.ROOT);
	}

	/** What it means, in a form that compares. */
	String meaning() {
		return this.role + " " + fold(this.field);
	}

	boolean isKept() {
		return this.role != Role.RESULT;
	}

}
