package org.leadupdate.field;

import org.jspecify.annotations.Nullable;

/** What a field makes of an input: a value to be stored, or the reason why not. */
public sealed interface FieldValue {

	/**
	 * The input is a value of the field.
	 *
	 * @param json the value as it is to be stored, as canonical JSON text; null where the
	 * field is to be removed
	 */
	record Accepted(@Nullable String json) implements FieldValue {
	}

	/**
	 * The input is no value of the field.
	 *
	 * @param reason what kind of fault it is
	 * @param message what was given and what would be right, for people; never holds a
	 * personal value
	 * @param also what else is wrong with it
	 */
	record Refused(Reason reason, String message, @Nullable Refused also) implements FieldValue {

		/** One fault alone. */
		public Refused(Reason reason, String message) {
			this(reason, message, null);
		}

	}

	/** Why a value is refused. */
	enum Reason {

		/** It does not parse as the field's data type. */
		INVALID_TYPE,
		/** It is not one of the allowed values. */
		INVALID_VALUE,
		/** It is longer than the field allows. */
		TOO_LONG,
		/** It breaks a validation rule. */
		RULE_FAILED

	}

}
