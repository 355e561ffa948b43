package org.leadupdate.profile;

import org.jspecify.annotations.Nullable;

/**
 * What a job makes of a value.
 *
 * @param kind what it is
 * @param stored the value that a lead would get; null if that is the same text, or none
 */
public record ValueMeaning(Kind kind, @Nullable String stored) {

	static final ValueMeaning AS_GIVEN = new ValueMeaning(Kind.VALUE, null);

	/** What a value is. */
	public enum Kind {

		/** A value of the column. */
		VALUE,
		/** It clears. */
		CLEARS,
		/** It changes nothing, as a blank cell does. */
		BLANK,
		/** It can't be applied. */
		INVALID

	}

	static ValueMeaning of(Kind kind) {
		return new ValueMeaning(kind, null);
	}

}
