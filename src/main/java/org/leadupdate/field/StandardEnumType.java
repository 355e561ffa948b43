package org.leadupdate.field;

import java.util.List;

/** {@link DataType#STANDARD_ENUM}: one of the system-wide values. */
final class StandardEnumType extends DefinedValues {

	StandardEnumType(List<String> values) {
		super("the system-wide values of this field", new Vocabulary(values));
	}

}
