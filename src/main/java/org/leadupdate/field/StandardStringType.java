package org.leadupdate.field;

import java.util.List;

/** {@link DataType#STANDARD_STRING}: a text of a system-wide set. */
final class StandardStringType extends DefinedValues {

	StandardStringType(List<String> values) {
		super("the system-wide texts of this field", new Vocabulary(values));
	}

}
