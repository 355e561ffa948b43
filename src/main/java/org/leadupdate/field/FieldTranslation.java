package org.leadupdate.field;

/**
 * The translation of a field value.
 *
 * @param fieldId the ID of the field's definition
 * @param language ISO 639 code
 * @param value the value in its canonical form
 * @param translation the value in that language
 */
public record FieldTranslation(long fieldId, String language, String value, String translation) {

}
