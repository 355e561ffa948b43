package org.leadupdate.input.csv;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows of one lead have one key, however they write its ID. */
class PartitionKeyTests {

	private static long key(String cell) {
		return PartitionKey.of(cell.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "7,7", "007,7", "' 7 ',7", "+7,7", "-7,-7", "90,90", "999999999999999999,999999999999999999",
			"1000000000000000000,1000000000000000000", "9223372036854775807,9223372036854775807",
			"0000000000000000000000042,42", "\u00a07,7" })
	void aNumberIsItsOwnKey(String cell, long key) {
		assertThat(key(cell)).isEqualTo(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "+", "x7", "7x", "7/", "7:", "1.0", "1E5", "--7", "9223372036854775808", "é" })
	void aTextHasItsHash(String cell) {
		assertThat(key(cell)).isEqualTo(cell.hashCode());
		assertThat(key(" " + cell)).isEqualTo(cell.hashCode());
	}

}
