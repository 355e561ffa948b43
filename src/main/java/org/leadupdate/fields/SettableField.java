package org.leadupdate.fields;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Field;
import org.leadupdate.field.FieldDefinition;

/**
 * An extended field the org may set, as it is displayed.
 *
 * @param name its name
 * @param label its display name
 * @param type its data type
 * @param accepts the accepted values, as a phrase
 * @param allowedValues all values it is restricted to; empty if it is not
 * @param rules the rules a value must satisfy
 * @param example an example of a cell; null if none is known
 * @param mandatory a hint; not enforced
 * @param updatable a hint; not enforced
 * @param personal whether messages hide its values
 */
public record SettableField(String name, String label, String type, String accepts, List<String> allowedValues,
		List<String> rules, @Nullable String example, boolean mandatory, boolean updatable, boolean personal) {

	static SettableField of(Field field) {
		FieldDefinition definition = field.definition();
		return new SettableField(field.name(), definition.label(), definition.dataType().name(), field.accepts(),
				definition.allowedValues(), field.rules(), field.example(), definition.mandatory(),
				definition.updatable(), field.isHidden());
	}

}
