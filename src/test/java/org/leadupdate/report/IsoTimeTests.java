package org.leadupdate.report;

import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IsoTimeTests {

	@ParameterizedTest
	@CsvSource({ "2018-10-05T02:30:00,Asia/Kolkata,2018-10-05T08:00:00+05:30",
			"2018-10-05T02:30:00,UTC,2018-10-05T02:30:00+00:00", "2018-10-05T02:30:00,Z,2018-10-05T02:30:00+00:00",
			"2018-07-05T02:30:00,Europe/London,2018-07-05T03:30:00+01:00",
			"2018-12-05T02:30:00,Europe/London,2018-12-05T02:30:00+00:00",
			"2026-03-29T00:59:59.999,Europe/Berlin,2026-03-29T01:59:59.999+01:00",
			"2026-03-29T01:00:00,Europe/Berlin,2026-03-29T03:00:00+02:00",
			"2026-01-01T02:00:00,America/New_York,2025-12-31T21:00:00-05:00",
			"2026-01-01T02:00:00.5,UTC,2026-01-01T02:00:00.500+00:00",
			"2026-01-01T02:00:00.123456,UTC,2026-01-01T02:00:00.123+00:00",
			"2026-01-01T02:00:07,UTC,2026-01-01T02:00:07+00:00" })
	void aTimeIsFormattedInItsZone(LocalDateTime utc, ZoneId zone, String text) {
		assertThat(new IsoTime(zone).format(utc)).isEqualTo(text);
	}

}
