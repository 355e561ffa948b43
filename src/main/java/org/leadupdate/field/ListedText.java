package org.leadupdate.field;

import java.util.List;

/** Text where the definition lists the texts it may be. */
final class ListedText extends DefinedValues {

	ListedText(List<String> values) {
		super("the allowed values", new Vocabulary(values));
	}

}
