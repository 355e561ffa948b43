package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.ParseResult;

/**
 * A data type whose values are listed somewhere: compared without case, kept as listed.
 */
abstract class DefinedValues implements ScalarType {

	private final String what;

	private final CaseInsensitiveNames values;

	/**
	 * @param what the values are, to go after "is not one of"
	 */
	DefinedValues(String what, CaseInsensitiveNames values) {
		this.what = what;
		this.values = values;
	}

	@Override
	public ParseResult read(String text) {
		String value = this.values.find(text);
		if (value != null) {
			return ParseResult.Value.ofText(value);
		}
		return ParseResult.Refusal.value(text, "is not one of " + known() + ".", this.values.nearest(text));
	}

	@Override
	public String accepts() {
		return "one of " + known();
	}

	@Override
	public List<String> examples() {
		return this.values.words();
	}

	private String known() {
		return this.what + (this.values.words().isEmpty() ? ", of which none is defined" : ": " + this.values.listed());
	}

}
