package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.ParseResult;

/**
 * A data type with named values: compared without case, stored as defined.
 */
abstract class NamedValuesType implements SpelledType {

	private final String description;

	private final CaseInsensitiveNames values;

	/**
	 * @param description what the values are, to follow "is not one of"
	 */
	NamedValuesType(String description, CaseInsensitiveNames values) {
		this.description = description;
		this.values = values;
	}

	@Override
	public ParseResult read(String text) {
		String value = this.values.find(text);
		if (value != null) {
			return ParseResult.Value.ofText(value);
		}
		return ParseResult.Invalid.value(text, "is not one of " + describe() + ".", this.values.nearest(text));
	}

	@Override
	public String accepts() {
		return "one of " + describe();
	}

	@Override
	public List<String> examples() {
		return this.values.words();
	}

	private String describe() {
		return this.description + (this.values.words().isEmpty() ? " (none is defined)" : ": " + this.values.summary());
	}

}
