package org.leadupdate.result;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.input.InputLayout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RunRepositoryTests {

	private static final LocalDateTime STARTED = LocalDateTime.of(2026, 3, 4, 5, 6, 7, 123_900_000);

	private static final RunIdentity IDENTITY = new RunIdentity(RunMode.APPLY, "nightly", 7, "a".repeat(64));

	@OnEveryDatabase
	void theNewestIsTheHighestAttemptOfTheSameIdentity(TestDatabase database) {
		RunRepository runs = runs(database);
		Run second = create(database, IDENTITY, 2);
		create(database, IDENTITY, 1);
		create(database, new RunIdentity(RunMode.CHECK, "nightly", 7, IDENTITY.sha256()), 5);
		create(database, new RunIdentity(RunMode.APPLY, "weekly", 7, IDENTITY.sha256()), 5);
		create(database, new RunIdentity(RunMode.APPLY, "nightly", 8, IDENTITY.sha256()), 5);
		create(database, new RunIdentity(RunMode.APPLY, "nightly", 7, "b".repeat(64)), 5);
		assertThat(runs.newest(IDENTITY)).contains(second);
		assertThat(runs.newest(new RunIdentity(RunMode.UNDO, "nightly", 7, IDENTITY.sha256()))).isEmpty();
	}

	@OnEveryDatabase
	void runsAreListedNewestFirst(TestDatabase database) {
		RunRepository runs = runs(database);
		Run first = create(database, IDENTITY, 1);
		Run second = create(database, IDENTITY, 2);
		Run third = create(database, IDENTITY, 3);
		assertThat(runs.newestFirst(null, null, 2)).containsExactly(third, second);
		assertThat(runs.newestFirst(null, null, 10)).containsExactly(third, second, first);
	}

	@OnEveryDatabase
	void aStagedRunHasTheLayoutOfItsInput(TestDatabase database) {
		RunRepository runs = runs(database);
		InputLayout layout = new InputLayout(List.of("leadID", "Größe;\"x\""), '\t', "UTF-16LE", true, "\r\n", 1234);
		long number = create(database, IDENTITY, 1).number();
		runs.staged(number, layout, 4);
		Run run = runs.find(number).orElseThrow();
		assertThat(run.layout()).isEqualTo(layout);
		assertThat(run.partitions()).isEqualTo(4);
	}

	@OnEveryDatabase
	void anEndedRunHasAnEndAndAResumedOneHasNone(TestDatabase database) {
		RunRepository runs = runs(database);
		long number = create(database, IDENTITY, 1).number();
		runs.ended(number, RunState.FAILED, 3, "The disk is full.", STARTED.plusHours(1), new RunCounts(1, 2, 3));
		Run failed = runs.find(number).orElseThrow();
		assertThat(failed.state()).isEqualTo(RunState.FAILED);
		assertThat(failed.exitCode()).isEqualTo(3);
		assertThat(failed.error()).isEqualTo("The disk is full.");
		assertThat(failed.ended()).isEqualTo(STARTED.plusHours(1).withNano(123_000_000));
		assertThat(failed.counts()).isEqualTo(new RunCounts(1, 2, 3));
		runs.resumed(number, Map.of("encoding", "UTF-8"));
		Run resumed = runs.find(number).orElseThrow();
		assertThat(resumed.state()).isEqualTo(RunState.RUNNING);
		assertThat(resumed.exitCode()).isNull();
		assertThat(resumed.error()).isNull();
		assertThat(resumed.ended()).isNull();
		assertThat(resumed.settings()).isEqualTo(Map.of("encoding", "UTF-8"));
	}

	@OnEveryDatabase
	void theUnfinishedOnesAreThoseThatCanBeResumed(TestDatabase database) {
		RunRepository runs = runs(database);
		int attempt = 0;
		for (RunState state : RunState.values()) {
			runs.ended(create(database, IDENTITY, ++attempt).number(), state, 0, null, STARTED, RunCounts.NONE);
		}
		create(database, new RunIdentity(RunMode.APPLY, "weekly", 7, IDENTITY.sha256()), 1);
		create(database, new RunIdentity(RunMode.APPLY, "nightly", 8, IDENTITY.sha256()), 1);
		create(database, new RunIdentity(RunMode.CHECK, "nightly", 7, IDENTITY.sha256()), 1);
		assertThat(runs.unfinished("nightly", 7)).allMatch((run) -> run.state().isUnfinished())
			.extracting(Run::state)
			.containsExactly(RunState.RUNNING, RunState.FAILED, RunState.STOPPED, RunState.RUNNING);
	}

	@OnEveryDatabase
	void anAbandonedRunIsNoLongerUnfinished(TestDatabase database) {
		RunRepository runs = runs(database);
		long number = create(database, IDENTITY, 1).number();
		runs.abandoned(number);
		assertThat(runs.find(number).orElseThrow().state()).isEqualTo(RunState.ABANDONED);
		assertThat(runs.unfinished("nightly", 7)).isEmpty();
	}

	@OnEveryDatabase
	void aMissingRunCannotEnd(TestDatabase database) {
		RunRepository runs = runs(database);
		assertThat(runs.find(999)).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> runs.resumed(999, Map.of())).withMessageContaining("999");
	}

	private static RunRepository runs(TestDatabase database) {
		return new RunRepository(database.jdbc(), database.dialect()::timestamp);
	}

	private static Run create(TestDatabase database, RunIdentity identity, int attempt) {
		return new RunCreator(database.jdbc(), database.transactions(), database.dialect()::timestamp, runs(database))
			.begin(new RunRequest(identity, attempt, "in.csv", Map.of(), "me@host", "1", STARTED, Path.of("/reports"),
					null));
	}

}
