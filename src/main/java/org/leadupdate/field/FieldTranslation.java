package org.leadupdate.field;

/**
 * How a value of a field reads in another language.
 *
 * @param fieldId the field's definition
 * @param language ISO 639 code
 * @param value the value in its canonical form
 * @param translation the value in that language
 */
public record FieldTranslation(long fieldId, String language, String value, String translation) {

}
