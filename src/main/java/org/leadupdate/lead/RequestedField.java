package org.leadupdate.lead;

import org.leadupdate.field.FieldInput;

/**
 * What a row asks of one extended field.
 *
 * @param name the field's name as the file spells it
 * @param input what to do with it
 */
public record RequestedField(String name, FieldInput input) {

}
