package org.leadupdate.field;

import java.util.List;

/** {@link DataType#CUSTOM_ENUM}: one of the org's own values. */
final class CustomEnumType extends DefinedValues {

	CustomEnumType(List<String> values) {
		super("the org's own values of this field", new Vocabulary(values));
	}

}
