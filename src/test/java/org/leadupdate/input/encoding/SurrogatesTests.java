package org.leadupdate.input.encoding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SurrogatesTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "Zoë", "\uD83D\uDE00", "a\uD83D\uDE00b", "\uD83D\uDE00\uD83D\uDE00" })
	void wholeCharactersArePaired(String text) {
		assertThat(Surrogates.arePaired(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uD83D", "\uDE00", "a\uD83D", "\uD83Da", "\uDE00a", "\uDE00\uD83D", "\uD83D\uD83D\uDE00",
			"\uD83D\uDE00\uD83D", "\uD83D\uDE00\uDE00", "\uD83D\uDE00a\uDE00" })
	void halfACharacterIsNotPairedWhereverItIs(String text) {
		assertThat(Surrogates.arePaired(text)).isFalse();
	}

}
