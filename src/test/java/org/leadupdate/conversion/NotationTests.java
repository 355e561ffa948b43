package org.leadupdate.conversion;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotationTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "~", textBlock = """
			,  |   | 12,5      | 12.5
			,  |   | -0,5      | -0.5
			,  |   | 1,5e3     | 1.5e3
			,  |   | 12        | 12
			,  |   | 12.5      | ~
			,  |   | 1.234,5   | ~
			,  | . | 1.234,5   | 1234.5
			,  | . | 1.234.567 | 1234567
			,  | . | 1234,5    | 1234.5
			,  | . | 1.23      | ~
			,  | . | 12.3456   | ~
			,  | . | 1234.567  | ~
			,  | . | ,5        | ~
			.  | , | 1,234.5   | 1234.5
			.  | ' | 1'234.5   | 1234.5
			""")
	void aNumberIsReadAsTheFileWritesIt(char decimal, @Nullable Character grouping, String text,
			@Nullable String number) {
		assertThat(new NumberNotation(decimal, grouping).canonical(text)).isEqualTo(number);
	}

	@Test
	void anySpaceOfASpreadsheetGroupsDigits() {
		NumberNotation french = new NumberNotation(',', ' ');
		assertThat(List.of("1 234,5", "1\u00A0234,5", "1\u202F234,5")).extracting(french::canonical)
			.containsOnly("1234.5");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "~", textBlock = """
			dd.MM.yyyy | 31.01.2026  | 2026-01-31
			dd.MM.yyyy | 31.1.2026   | ~
			dd.MM.yyyy | 30.02.2026  | ~
			M/d/yyyy   | 1/31/2026   | 2026-01-31
			M/d/yy     | 1/31/26     | 2026-01-31
			d-MMM-yyyy | 5-jan-2026  | 2026-01-05
			uuuu-MM-dd | 2026-01-31  | 2026-01-31
			""")
	void aDateIsReadByItsPattern(String pattern, String text, @Nullable String date) {
		assertThat(new DateNotation(List.of(pattern)).canonical(text)).isEqualTo(date);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "~", textBlock = """
			dd.MM.yyyy HH:mm        | 31.01.2026 14:05          | 2026-01-31T13:05:00Z
			dd.MM.yyyy              | 31.07.2026                | 2026-07-30T22:00:00Z
			M/d/yyyy h:mm a         | 1/31/2026 2:05 PM         | 2026-01-31T13:05:00Z
			yyyy-MM-dd'T'HH:mmXXX   | 2026-01-31T14:05-05:00    | 2026-01-31T19:05:00Z
			epoch-seconds           | 1769868300                | 2026-01-31T14:05:00Z
			epoch-millis            | 1769868300123             | 2026-01-31T14:05:00.123Z
			epoch-seconds           | 31.01.2026                | ~
			""")
	void aDateTimeIsReadByItsPattern(String pattern, String text, @Nullable String moment) {
		assertThat(new DateTimeNotation(List.of(pattern), ZoneId.of("Europe/Berlin")).canonical(text))
			.isEqualTo(moment);
	}

	@Test
	void patternsThatReadOneTextTwoWaysAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new DateNotation(List.of("d/M/yyyy", "M/d/yyyy")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DateTimeNotation(List.of("d/M/yyyy HH:mm", "M/d/yyyy HH:mm"), ZoneId.of("UTC")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DateTimeNotation(List.of("epoch-seconds", "epoch-millis"), null));
		assertThat(new DateNotation(List.of("dd.MM.yyyy", "yyyy-MM-dd")).canonical("2026-01-31")).isNotNull();
	}

	@Test
	void halfATimeIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DateTimeNotation(List.of("dd.MM.yyyy hh:mm"), ZoneId.of("UTC")));
	}

	@Test
	void anIdOfAZoneTellsWhichMomentIsMeant() {
		DateTimeNotation notation = new DateTimeNotation(List.of("dd.MM.yyyy HH:mm VV"), ZoneId.of("UTC"));
		assertThat(notation.canonical("31.01.2026 14:05 Europe/Berlin")).isEqualTo("2026-01-31T13:05:00Z");
		assertThat(notation.canonical("31.01.2026 14:05 +02:00")).isEqualTo("2026-01-31T12:05:00Z");
		assertThatThrownBy(() -> notation.canonical("25.10.2026 02:30 Europe/Berlin"))
			.hasMessageContaining("exists twice in Europe/Berlin");
	}

	@Test
	void aTimeThatExistsTwiceIsToldApartByItsOffset() {
		DateTimeNotation notation = new DateTimeNotation(List.of("dd.MM.yyyy HH:mm", "dd.MM.yyyy HH:mmXXX"),
				ZoneId.of("Europe/Berlin"));
		assertThatThrownBy(() -> notation.canonical("25.10.2026 02:30"))
			.hasMessageContaining("+02:00 or +01:00, by a pattern with XXX");
		assertThat(notation.canonical("25.10.2026 02:30+01:00")).isEqualTo("2026-10-25T01:30:00Z");
	}

}
