package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.Reading;
import org.leadupdate.field.Vocabulary;

/**
 * A data type whose values are listed somewhere: compared without case, kept as listed.
 */
abstract class DefinedValues implements ScalarType {

	private final String what;

	private final Vocabulary values;

	/**
	 * @param what the values are, to go after "is not one of"
	 */
	DefinedValues(String what, Vocabulary values) {
		this.what = what;
		this.values = values;
	}

	@Override
	public Reading read(String text) {
		String value = this.values.find(text);
		if (value != null) {
			return Reading.Value.ofText(value);
		}
		return Reading.Refusal.value(text, "is not one of " + known() + ".", this.values.nearest(text));
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
