package org.leadupdate.fields;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Field;
import org.leadupdate.field.FieldDefinition;

/**
 * An extended field the org may set, as it is shown to people.
 *
 * @param name its name
 * @param label what people call it
 * @param type its data type
 * @param accepts what a value may be, as a phrase
 * @param allowedValues all values it may have; empty where they are not listed
 * @param rules the rules a value must satisfy
 * @param example a cell that sets it; null where none is known
 * @param mandatory a hint; not enforced
 * @param updatable a hint; not enforced
 * @param personal whether messages don't show its values
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
