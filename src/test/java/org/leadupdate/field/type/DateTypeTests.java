package org.leadupdate.field.type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class DateTypeTests {

	private final FieldUnderTest date = FieldUnderTest.of(DataType.DATE);

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31" })
	void acceptsDaysThatExist(String given) {
		assertThat(this.date.parsed(given)).isEqualTo('"' + given + '"');
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-29", "1900-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10",
			"2026-01-00", "0000-01-01", "-0001-01-01", "+12026-01-01", "10000-01-01", "2026-1-1", "26-01-01",
			"31/03/2026", "31.03.2026", "20260331", "2026-03-31T00:00:00Z", " 2026-03-31", "2026-03-31 ", "2026/03/31",
			"٢٠٢٦-٠٣-٣١", "45747", "today" })
	void rejectsEverythingElse(String given) {
		this.date.rejects(given, FieldValue.Reason.INVALID_TYPE,
				'"' + given + "\" is not a valid date: use an existing day as yyyy-MM-dd");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"2026-03-31" | "2026-03-31" | true
			"2026-03-30" | "2026-03-31" | false
			"31.03.2026" | "2026-03-31" | false
			20260331     | "2026-03-31" | false
			""")
	void isComparedAsADay(String stored, String given, boolean same) {
		assertThat(this.date.field().same(stored, given)).isEqualTo(same);
	}

}
