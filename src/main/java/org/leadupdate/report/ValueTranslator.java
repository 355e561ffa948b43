package org.leadupdate.report;

/** Translates values of extended fields into the language of the report. */
@FunctionalInterface
public interface ValueTranslator {

	/** Returns every value unchanged. */
	ValueTranslator NONE = (field, value) -> value;

	/**
	 * Translates a value.
	 * @param field the extended field's name
	 * @param value its value as JSON text
	 * @return the value in the language, as JSON text; unchanged if there is no
	 * translation
	 */
	String translate(String field, String value);

}
