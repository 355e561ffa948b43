package org.leadupdate.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrintableTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "x\u001b[31m,x\\u001b[31m", "\u009b31m,\\u009b31m", "\u007f,\\u007f", "a\u2028b,a\\u2028b",
					"a\u2029b,a\\u2029b", "\u202egnp.csv,\\u202egnp.csv", "\u2066x,\\u2066x",
					"\uDB40\uDC41,\\udb40\\udc41", "\ud800x,\\ud800x", "a\u0000b,a\\u0000b" })
	void whatSteersATerminalIsEscaped(String text, String shown) {
		assertThat(Printable.line(text)).isEqualTo(Printable.lines(text)).isEqualTo(shown);
		assertThat(Printable.isLine(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "Grüße", "李", "👩\u200d👩\u200d👧", "a\tb", "\\u001b" })
	void everythingElseIsShownAsItIs(String text) {
		assertThat(Printable.line(text)).isEqualTo(Printable.lines(text)).isEqualTo(text);
		assertThat(Printable.isLine(text)).isTrue();
	}

	@Test
	void aLineHasNoLineBreak() {
		assertThat(Printable.line("a\nb\r\nc\rd")).isEqualTo("a\\u000ab\\u000d\\u000ac\\u000dd");
		assertThat(Printable.lines("a\nb\r\nc\rd")).isEqualTo("a\nb\r\nc\\u000dd");
	}

}
