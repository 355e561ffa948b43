package org.leadupdate.config;

import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.exit.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The limits of a job definition. */
class LimitSettingsTests {

	@ParameterizedTest
	@CsvSource({ "threads, 1, 64", "chunk-size, 1, 100000", "rows-per-second, 1, 2147483647" })
	void aNumberHasARange(String name, int least, int most) {
		assertThat(new Settings().set(name, String.valueOf(least)).run()).isNotNull();
		assertThat(new Settings().set(name, String.valueOf(most)).run()).isNotNull();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(new Settings().set(name, String.valueOf(least - 1))::run)
			.withMessage("The setting lead-update.%s is %d. Give a number from %d to %d.", name, least - 1, least,
					most);
	}

	@ParameterizedTest
	@CsvSource({ "threads, 65", "chunk-size, 100001" })
	void aNumberAboveItsRangeIsRefused(String name, String value) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(new Settings().set(name, value)::run)
			.withMessageContaining("lead-update." + name + " is " + value);
	}

	@ParameterizedTest
	@CsvSource({ "0s", "-1s" })
	void theProgressIntervalIsAboveZero(String interval) {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(new Settings().set("progress-interval", interval)::run)
			.withMessageContaining("lead-update.progress-interval must be greater than zero");
	}

	@Test
	void anInputMayHaveAByte() {
		assertThat(new Settings().set("max-input-bytes", "1B").run()).isNotNull();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(new Settings().set("max-input-bytes", "0B")::run)
			.withMessageContaining("lead-update.max-input-bytes");
	}

	@Test
	void aTimeOfDayIsReadAndANumberIsNot() {
		assertThat(new Settings().set("until", " 06:30 ").run().limits().until()).isEqualTo(LocalTime.of(6, 30));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(new Settings().set("until", "960")::run)
			.withMessageContaining("such as \"06:00\"");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 100, true", "0, 1, 100, false", "5, 5, 100, true", "5, 6, 100, false", "5%, 5, 100, true",
			"5%, 6, 100, false", "2.5 %, 25, 1000, true", "2.5%, 26, 1000, false", "100%, 100, 100, true" })
	void rejectedRowsAreLimitedByCountOrByPercentage(String limit, long rejected, long rows, boolean allowed) {
		assertThat(MaxRejected.parse(limit).allows(rejected, rows)).isEqualTo(allowed);
	}

	@ParameterizedTest
	@CsvSource({ "101%", "100.1%", "-1", "x", "5 rows", "1.5" })
	void anotherLimitIsRefused(String limit) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> MaxRejected.parse(limit))
			.withMessageContaining("\"" + limit + "\"");
	}

}
