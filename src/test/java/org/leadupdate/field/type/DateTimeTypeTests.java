package org.leadupdate.field.type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class DateTimeTypeTests {

	private final FieldUnderTest dateTime = FieldUnderTest.of(DataType.DATETIME);

	@ParameterizedTest
	@CsvSource({ "2026-03-31, 2026-03-31T00:00:00.000Z", "2026-03-31T08:00:00Z, 2026-03-31T08:00:00.000Z",
			"2018-10-05T08:00:00+05:30, 2018-10-05T02:30:00.000Z",
			"2026-01-01T01:00:00+02:00, 2025-12-31T23:00:00.000Z",
			"2026-12-31T23:30:00-01:00, 2027-01-01T00:30:00.000Z", "2026-03-31T08:00:00.5Z, 2026-03-31T08:00:00.500Z",
			"2026-03-31T08:00:00.05Z, 2026-03-31T08:00:00.050Z",
			"2026-03-31T08:00:00.123-00:30, 2026-03-31T08:30:00.123Z",
			"2026-03-31T23:59:59.999Z, 2026-03-31T23:59:59.999Z", "0001-01-01, 0001-01-01T00:00:00.000Z",
			"9999-12-31T23:59:59Z, 9999-12-31T23:59:59.000Z", "2024-02-29T00:00:00+00:00, 2024-02-29T00:00:00.000Z" })
	void storesUtcWithMilliseconds(String given, String stored) {
		assertThat(this.dateTime.parsed(given)).isEqualTo('"' + stored + '"');
	}

	@ParameterizedTest
	@ValueSource(strings = { "1774944000", "1774944000000", "-1", "1774944000.5" })
	void rejectsAPlainNumberSinceItHasNoTimeZone(String given) {
		this.dateTime.rejects(given, FieldValue.Reason.INVALID_TYPE, "is a plain number without a time zone");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2026-03-31T08:00:00", "2026-03-31T08:00", "2026-03-31 08:00:00", "2026-03-31T08:00:00.123" })
	void rejectsADateTimeWithoutATimeZone(String given) {
		this.dateTime.rejects(given, FieldValue.Reason.INVALID_TYPE, "has no time zone");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-30", "2026-02-30T08:00:00Z", "2026-03-31T24:00:00Z", "2026-03-31T08:60:00Z",
			"2026-12-31T23:59:60Z", "2026-03-31T08:00:00.1234Z", "2026-03-31T08:00:00.Z", "2026-03-31T08:00Z",
			"2026-03-31T08:00:00+0530", "2026-03-31T08:00:00+19:00", "2026-03-31T08:00:00+05:60",
			"2026-03-31 08:00:00Z", "2026-03-31t08:00:00z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00",
			"0000-01-01T00:00:00Z", "2026-03-31T08:00:00Z ", "31.03.2026 08:00", "now" })
	void rejectsEverythingElse(String given) {
		this.dateTime.rejects(given, FieldValue.Reason.INVALID_TYPE, "is not a valid date-time: use yyyy-MM-dd");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"2026-03-31T08:00:00.000Z"  | true
			"2026-03-31T08:00:00Z"      | true
			"2026-03-31T13:30:00+05:30" | true
			"2026-03-31T08:00:00.001Z"  | false
			"2026-03-31"                | false
			1774944000000               | false
			"yesterday"                 | false
			""")
	void isComparedAsAPointInTime(String stored, boolean same) {
		assertThat(this.dateTime.field().same(stored, "\"2026-03-31T08:00:00.000Z\"")).isEqualTo(same);
	}

}
