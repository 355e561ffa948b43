package org.leadupdate.field;

/**
 * A field is defined in a way that can't be understood. The message names the field, what
 * is wrong with it and what to do.
 */
public final class FieldDefinitionException extends RuntimeException {

	/**
	 * Reports a definition.
	 * @param message which field, what is wrong with it, what to do
	 */
	public FieldDefinitionException(String message) {
		super(message);
	}

}
