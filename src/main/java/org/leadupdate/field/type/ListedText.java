package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.CaseInsensitiveNames;

/** Text where the definition lists the texts it may be. */
final class ListedText extends DefinedValues {

	ListedText(List<String> values) {
		super("the allowed values", new CaseInsensitiveNames(values));
	}

}
