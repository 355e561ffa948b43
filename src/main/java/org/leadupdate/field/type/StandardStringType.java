package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DataType;

/** {@link DataType#STANDARD_STRING}: a text of a system-wide set. */
final class StandardStringType extends NamedValuesType {

	StandardStringType(List<String> values) {
		super("the system-wide texts of this field", new CaseInsensitiveNames(values));
	}

}
