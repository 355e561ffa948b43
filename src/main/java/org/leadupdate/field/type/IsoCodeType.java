package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.ParseResult;

/**
 * A data type of ISO codes: accepts codes in any case and English names, stores codes.
 */
abstract class IsoCodeType implements SpelledType {

	private final IsoCodes codes;

	private final String description;

	private final List<String> examples;

	/**
	 * @param description what a code is, to follow "is not an"
	 */
	IsoCodeType(IsoCodes codes, String description, List<String> examples) {
		this.codes = codes;
		this.description = description;
		this.examples = examples;
	}

	@Override
	public ParseResult read(String text) {
		String code = this.codes.find(text);
		if (code != null) {
			return ParseResult.Value.ofText(code);
		}
		return ParseResult.Invalid.value(text,
				"is not an " + this.description + ": use a code such as " + this.examples.get(0) + ".",
				this.codes.nearest(text));
	}

	@Override
	public boolean isLimitedInLength() {
		return false;
	}

	@Override
	public String accepts() {
		return "an " + this.description + ", such as " + this.examples.get(0) + ", or its English name";
	}

	@Override
	public List<String> examples() {
		return this.examples;
	}

}
