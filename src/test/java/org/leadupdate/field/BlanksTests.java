package org.leadupdate.field;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that look the same to a person. */
class BlanksTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\t\n", "\u00a0", "\u3000\u2007 " })
	void whiteSpaceOfAnyKindIsBlank(String text) {
		assertThat(Blanks.isBlank(text)).isTrue();
		assertThat(Blanks.strip(text)).isEmpty();
		assertThat(Blanks.strip(text + "a b" + text)).isEqualTo("a b");
		assertThat(Blanks.isBlank(text + 'a' + text)).isFalse();
	}

	@Test
	void namesAreTheSameWhateverTheirCaseAndHowTheirAccentsAreEncoded() {
		assertThat(CaseInsensitiveNames.isSame("Score", "sCORE")).isTrue();
		assertThat(CaseInsensitiveNames.isSame("Score", "Scores")).isFalse();
		assertThat(CaseInsensitiveNames.isSame("caf\u00e9", "CAFE\u0301")).isTrue();
		assertThat(CaseInsensitiveNames.isSame("caf\u00e9", "cafe")).isFalse();
		assertThat(CaseInsensitiveNames.fold("CAFE\u0301")).isEqualTo("caf\u00e9");
	}

	@Test
	void aListOfManyNamesIsShortened() {
		assertThat(new CaseInsensitiveNames(List.of("a", "b")).summary()).isEqualTo("\"a\", \"b\"");
		assertThat(new CaseInsensitiveNames("abcdefghijklm".chars().mapToObj(Character::toString).toList()).summary())
			.endsWith("\"l\", … (13 in all)");
	}

}
