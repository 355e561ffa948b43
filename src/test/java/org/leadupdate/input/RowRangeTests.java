package org.leadupdate.input;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RowRangeTests {

	@ParameterizedTest
	@CsvSource({ "1-100, 1, 100", "' 5 - 7 ', 5, 7", "3, 3, 3" })
	void aRangeIsParsedToItsFirstAndLastRow(String text, long first, long last) {
		assertThat(RowRange.parse(text)).isEqualTo(new RowRange(first, last));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "1-", "-5", "1-2-3", "a-b", "0-3", "5-4", "1.5", "99999999999999999999" })
	void anythingElseIsRejectedWithAnExample(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> RowRange.parse(text)).withMessageContaining("1-100");
	}

	@Test
	void bothEndsBelongToIt() {
		RowRange range = new RowRange(2, 4);
		assertThat(range.contains(1)).isFalse();
		assertThat(range.contains(2)).isTrue();
		assertThat(range.contains(4)).isTrue();
		assertThat(range.contains(5)).isFalse();
	}

	@Test
	void aRangeContainsThoseThatBeginAndEndWithinIt() {
		RowRange range = new RowRange(2, 4);
		assertThat(range.contains(new RowRange(2, 4))).isTrue();
		assertThat(range.contains(new RowRange(3, 3))).isTrue();
		assertThat(range.contains(new RowRange(1, 4))).isFalse();
		assertThat(range.contains(new RowRange(2, 5))).isFalse();
		assertThat(range.contains(new RowRange(1, 5))).isFalse();
	}

	@Test
	void itIsWrittenAsItIsParsed() {
		assertThat(RowRange.parse(" 5 - 7 ")).hasToString("5-7");
	}

}
