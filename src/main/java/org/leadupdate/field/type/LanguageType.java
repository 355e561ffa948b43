package org.leadupdate.field.type;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;

/**
 * {@link DataType#LANGUAGE}: an ISO 639 code: of two letters if the language has one,
 * else of three. Other three-letter codes and English names are accepted too.
 */
final class LanguageType extends IsoCodeType {

	private static final int MAX_LENGTH = 3;

	private static final IsoCodes CODES = IsoCodes.ofResource("languages.tsv");

	LanguageType() {
		super(CODES, "ISO 639 language code", List.of("en", "hi", "zh"));
	}

	/**
	 * The code of a language, given as any of its codes; null if there is no such code.
	 */
	static @Nullable String code(String text) {
		return (text.length() <= MAX_LENGTH) ? CODES.find(text) : null;
	}

}
