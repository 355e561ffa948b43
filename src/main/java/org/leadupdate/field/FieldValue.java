package org.leadupdate.field;

import org.jspecify.annotations.Nullable;

/** The outcome of parsing a field's input: a value to store, or why it is invalid. */
public sealed interface FieldValue {

	/**
	 * The input is a valid value of the field.
	 *
	 * @param json the value to store, as canonical JSON text; null to remove the field
	 */
	record Valid(@Nullable String json) implements FieldValue {
	}

	/**
	 * The input is not a valid value of the field.
	 *
	 * @param reason the kind of problem
	 * @param message what was given and what is valid, for people; never contains a
	 * personal value
	 * @param also what else is wrong with it
	 */
	record Invalid(Reason reason, String message, @Nullable Invalid also) implements FieldValue {

		/** A single problem. */
		public Invalid(Reason reason, String message) {
			this(reason, message, null);
		}

	}

	/** Why a value is invalid. */
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
