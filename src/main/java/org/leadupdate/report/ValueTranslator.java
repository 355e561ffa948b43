package org.leadupdate.report;

/** How values of extended fields read in the language of the report. */
@FunctionalInterface
public interface ValueTranslator {

	/** Leaves every value as it is. */
	ValueTranslator NONE = (field, value) -> value;

	/**
	 * Translates a value.
	 * @param field the extended field's name
	 * @param value its value as JSON text
	 * @return the value in the language, as JSON text; itself where there is no
	 * translation
	 */
	String translate(String field, String value);

}
