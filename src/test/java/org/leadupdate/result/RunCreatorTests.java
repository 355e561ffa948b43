package org.leadupdate.result;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;

import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunCreatorTests {

	private static final LocalDateTime STARTED = LocalDateTime.of(2026, 3, 4, 5, 6, 7, 123_900_000);

	private static final RunIdentity IDENTITY = new RunIdentity(RunMode.APPLY, "nightly", 7, "a".repeat(64));

	@OnEveryDatabase
	void aNewRunIsRunningAndHasAllItsData(TestDatabase database) {
		RunCreator runs = beginning(database);
		Map<String, String> settings = Map.of("clear-marker", "#N/A", "columns.owner", "Besitzer \"ü\"");
		Run run = runs.begin(new RunRequest(IDENTITY, 3, "/in/leads.csv", settings, "me@host", "1.0.0", STARTED,
				Path.of("/var/reports"), 12L));
		assertThat(run).isEqualTo(new Run(run.number(), IDENTITY, 3, "/in/leads.csv", RunState.RUNNING, null, null,
				settings, null, 0, "me@host", "1.0.0", STARTED.withNano(123_000_000), null, RunCounts.NONE,
				"/var/reports/nightly-20260304T050607Z-run" + run.number(), 12L));
		assertThat(new RunRepository(database.jdbc(), database.dialect()::timestamp).find(run.number())).contains(run);
	}

	@OnEveryDatabase
	void aRelativeReportDirectoryBecomesAbsolute(TestDatabase database) {
		RunCreator runs = beginning(database);
		Run run = runs
			.begin(new RunRequest(IDENTITY, 1, "-", Map.of(), "me@host", "1", STARTED, Path.of("x/../reports"), null));
		assertThat(Path.of(run.folder()).getParent()).isEqualTo(Path.of("reports").toAbsolutePath());
		assertThat(run.relatedRun()).isNull();
	}

	@OnEveryDatabase
	void numbersGrow(TestDatabase database) {
		long first = begin(database, IDENTITY, 2).number();
		assertThat(begin(database, IDENTITY, 1).number()).isGreaterThan(first);
	}

	@OnEveryDatabase
	void noTwoRunsAreTheSameAttempt(TestDatabase database) {
		begin(database, IDENTITY, 1);
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> begin(database, IDENTITY, 1));
		assertThat(new RunRepository(database.jdbc(), database.dialect()::timestamp).newestFirst(null, null, 10))
			.hasSize(1);
	}

	private static RunCreator beginning(TestDatabase database) {
		return new RunCreator(database.jdbc(), database.transactions(), database.dialect()::timestamp,
				new RunRepository(database.jdbc(), database.dialect()::timestamp));
	}

	private static Run begin(TestDatabase database, RunIdentity identity, int attempt) {
		return beginning(database).begin(new RunRequest(identity, attempt, "in.csv", Map.of(), "me@host", "1", STARTED,
				Path.of("/reports"), null));
	}

}
