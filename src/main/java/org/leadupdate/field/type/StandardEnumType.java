package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DataType;

/** {@link DataType#STANDARD_ENUM}: one of the system-wide values. */
final class StandardEnumType extends NamedValuesType {

	StandardEnumType(List<String> values) {
		super("the system-wide values of this field", new CaseInsensitiveNames(values));
	}

}
