package org.leadupdate.field.type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTypeTests {

	private final FieldUnderTest language = FieldUnderTest.of(DataType.LANGUAGE);

	@ParameterizedTest
	@CsvSource({ "en, en", "EN, en", "eng, en", "English, en", "zh, zh", "he, he", "iw, he", "id, id", "in, id",
			"yi, yi", "ji, yi", "Hindi, hi", "Bengali, bn", "Bangla, bn", "Fula, ff", "Fulah, ff", "Māori, mi",
			"Norwegian Bokmal, nb", "deu, de", "ger, de", "fre, fr", "fil, fil", "Filipino, fil", "YUE, yue" })
	void storesTheCodeOfTwoLettersOrTheOnlyOne(String given, String stored) {
		assertThat(this.language.parsed(given)).isEqualTo('"' + stored + '"');
	}

	@ParameterizedTest
	@ValueSource(strings = { "xx", "Klingon", "en-US", "en_IN", "eng,hin", "Deutsch" })
	void rejectsUnknownLanguages(String given) {
		this.language.rejects(given, FieldValue.Reason.INVALID_VALUE,
				"is not an ISO 639 language code: use a code such as en.");
	}

}
