package org.leadupdate.field;

/**
 * The definition of a field is invalid. The message says which field, what is wrong with
 * it and what to do.
 */
public final class FieldDefinitionException extends RuntimeException {

	/**
	 * Reports an invalid definition.
	 * @param message which field, what is wrong with it, what to do
	 */
	public FieldDefinitionException(String message) {
		super(message);
	}

}
