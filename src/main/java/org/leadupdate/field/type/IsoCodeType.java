package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.ParseResult;

/** A data type of ISO codes, in any case or as English names, kept as codes. */
abstract class IsoCodeType implements ScalarType {

	private final IsoCodes codes;

	private final String what;

	private final List<String> examples;

	/**
	 * @param what one of the codes is, to go after "is no"
	 */
	IsoCodeType(IsoCodes codes, String what, List<String> examples) {
		this.codes = codes;
		this.what = what;
		this.examples = examples;
	}

	@Override
	public ParseResult read(String text) {
		String code = this.codes.find(text);
		if (code != null) {
			return ParseResult.Value.ofText(code);
		}
		return ParseResult.Refusal.value(text,
				"is no " + this.what + "; give a code such as " + this.examples.get(0) + ".", this.codes.nearest(text));
	}

	@Override
	public boolean isLimitedInLength() {
		return false;
	}

	@Override
	public String accepts() {
		return "an " + this.what + ", such as " + this.examples.get(0) + ", or its English name";
	}

	@Override
	public List<String> examples() {
		return this.examples;
	}

}
