package org.leadupdate.lead;

import org.leadupdate.field.FieldInput;

/**
 * The requested value of one extended field.
 *
 * @param name the field's name as in the file
 * @param input the requested value
 */
public record RequestedField(String name, FieldInput input) {

}
