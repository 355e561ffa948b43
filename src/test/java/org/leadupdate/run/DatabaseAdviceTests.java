package org.leadupdate.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.leadupdate.database.DatabaseError;

import static org.assertj.core.api.Assertions.assertThat;

/** What a user does about a failure of the database. */
class DatabaseAdviceTests {

	@ParameterizedTest
	@EnumSource(DatabaseError.class)
	void afterEveryFailureTheSameCommandContinues(DatabaseError error) {
		assertThat(DatabaseAdvice.on(error)).containsIgnoringCase("run the same command again");
	}

	@ParameterizedTest
	@CsvSource({ "READ_ONLY, spring.datasource.url", "NO_CONNECTION_LEFT, lead-update.threads", "MISSING_RIGHT, doctor",
			"STATEMENT_TOO_LARGE, max_allowed_packet", "STATEMENT_TOO_LARGE, lead-update.chunk-size",
			"DISK_FULL, space", "LOCKED, Another transaction" })
	void itNamesWhatToChange(DatabaseError error, String word) {
		assertThat(DatabaseAdvice.on(error)).contains(word);
	}

	@Test
	void aFullDiskAndATooLargeStatementAreNotRetried() {
		assertThat(DatabaseAdvice.needsRepair(DatabaseError.DISK_FULL)).isTrue();
		assertThat(DatabaseAdvice.needsRepair(DatabaseError.STATEMENT_TOO_LARGE)).isTrue();
		assertThat(DatabaseAdvice.needsRepair(DatabaseError.UNAVAILABLE)).isFalse();
		assertThat(DatabaseAdvice.needsRepair(DatabaseError.DEADLOCK)).isFalse();
	}

}
