package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DataType;

/** {@link DataType#CUSTOM_ENUM}: one of the org's own values. */
final class CustomEnumType extends NamedValuesType {

	CustomEnumType(List<String> values) {
		super("the org's own values of this field", new CaseInsensitiveNames(values));
	}

}
