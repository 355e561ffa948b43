package org.leadupdate.field;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InvisibleCharactersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			200B  | U+200B, zero width space
			A0    | U+00A0, no-break space
			AD    | U+00AD, soft hyphen
			FEFF  | U+FEFF, zero width no-break space
			0     | U+0000, null
			1A    | U+001A, substitute
			A     | U+000A, line feed
			202E  | U+202E, right-to-left override
			200F  | U+200F, right-to-left mark
			3000  | U+3000, ideographic space
			3164  | U+3164, hangul filler
			FE0F  | U+FE0F, variation selector-16
			E0001 | U+E0001, language tag
			""")
	void anInvisibleCharacterIsNamed(String hex, String description) {
		String character = Character.toString(Integer.parseInt(hex, 16));
		assertThat(InvisibleCharacters.describe("Bob" + character)).isEqualTo(description);
	}

	@Test
	void theFirstOfSeveralIsNamed() {
		assertThat(InvisibleCharacters.describe("a\u00ADb\u200B")).isEqualTo("U+00AD, soft hyphen");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Bob Miller", "Müller", "Mu\u0308ller", "李雷", "😀" })
	void visibleTextHasNone(String text) {
		assertThat(InvisibleCharacters.describe(text)).isNull();
	}

}
