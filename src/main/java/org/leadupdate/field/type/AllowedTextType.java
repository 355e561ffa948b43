package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.CaseInsensitiveNames;

/** Text restricted to the allowed values of the definition. */
final class AllowedTextType extends NamedValuesType {

	AllowedTextType(List<String> values) {
		super("the allowed values", new CaseInsensitiveNames(values));
	}

}
