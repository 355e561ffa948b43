package org.leadupdate.result;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leadupdate.result.RowResults.problem;
import static org.leadupdate.result.RowResults.rejected;
import static org.leadupdate.result.RowResults.updated;

/** How runs leave the tables. */
class RunRemovalTests {

	private static final Problem MISSING = problem(ProblemCode.LEAD_ID_MISSING, null, null);

	private static final LocalDateTime STARTED = LocalDateTime.of(2026, 3, 4, 5, 6, 7);

	@OnEveryDatabase
	void resultsAreRemovedInBatchesAndResumable(TestDatabase database) {
		StoredChunks chunks = new StoredChunks(database, 1);
		for (int chunk = 0; chunk < RunRemoval.PACKS + 5; chunk++) {
			chunks.add(0, rows(1 + 10 * chunk, 10));
		}
		chunks.add(1, rows(1001, 10)).add(1, rows(1011, 10));
		new StoredChunks(database, 2).add(rows(1, 10));
		RunRemoval removal = removal(database);
		List<Long> batches = new ArrayList<>();
		removal.removeRows(1, () -> !batches.isEmpty(), batches::add);
		assertThat(batches).containsExactly(10L * RunRemoval.PACKS);
		assertThat(removal.countRows(1)).isEqualTo(70);
		removal.removeRows(1, () -> false, batches::add);
		assertThat(batches).containsExactly(10L * RunRemoval.PACKS, 50L, 20L);
		assertThat(removal.countRows(1)).isZero();
		assertThat(removal.countRows(2)).isEqualTo(10);
	}

	@OnEveryDatabase
	void aChunkOfManyPartsIsRemovedInBatches(TestDatabase database) {
		String large = "{\"comment\":\"" + "x".repeat(ResultPacker.ENOUGH) + "\"}";
		new StoredChunks(database, 1).add(LongStream.rangeClosed(1, RunRemoval.PACKS + 3)
			.mapToObj((row) -> updated(row, row, null, null, Map.of(), large))
			.toList());
		List<Long> batches = new ArrayList<>();
		removal(database).removeRows(1, () -> false, batches::add);
		assertThat(batches).containsExactly((long) RunRemoval.PACKS, 3L);
		assertThat(removal(database).countRows(1)).isZero();
	}

	@OnEveryDatabase
	void rejectedRowsAreRemovedToo(TestDatabase database) {
		for (long run : List.of(1L, 2L)) {
			new StoredChunks(database, run).add(List.of(rejected(1, "a", MISSING), rejected(5000, "b", MISSING)));
		}
		removal(database).removeRows(1, () -> false, (rows) -> {
		});
		assertThat(database.rejected().page(1, 0, 10)).isEmpty();
		assertThat(database.rejected().page(2, 0, 10)).hasSize(2);
	}

	@OnEveryDatabase
	void aRunThatIsBeingRemovedIsNotUndone(TestDatabase database) {
		RunRepository runs = new RunRepository(database.jdbc(), database.dialect()::timestamp);
		long number = create(database, RunMode.APPLY, null).number();
		RunRemoval removal = removal(database);
		assertThat(removal.begin(number)).as("while it is under way").isFalse();
		runs.ended(number, RunState.FINISHED, 0, null, STARTED, RunCounts.NONE);
		Run undo = create(database, RunMode.UNDO, number);
		assertThat(removal.begin(number)).as("while its undo is under way").isFalse();
		assertThat(runs.find(number).orElseThrow().state()).isEqualTo(RunState.FINISHED);
		runs.abandoned(undo.number());
		assertThat(removal.begin(number)).isTrue();
		assertThat(removal.begin(number)).as("again").isTrue();
		assertThatExceptionOfType(RunPurgedException.class)
			.isThrownBy(() -> create(database, RunMode.UNDO_CHECK, number))
			.withMessageContaining("Run " + number);
		removal.remove(number);
		assertThat(runs.find(number)).isEmpty();
		assertThatExceptionOfType(RunPurgedException.class)
			.isThrownBy(() -> create(database, RunMode.UNDO_CHECK, number));
	}

	private static RunRemoval removal(TestDatabase database) {
		return new RunRemoval(database.jdbc(), database.transactions(), database.dialect()::timestamp);
	}

	private static Run create(TestDatabase database, RunMode mode, @Nullable Long related) {
		return new RunCreator(database.jdbc(), database.transactions(), database.dialect()::timestamp,
				new RunRepository(database.jdbc(), database.dialect()::timestamp))
			.begin(new RunRequest(new RunIdentity(mode, "nightly", 7, "a".repeat(64)), 1, "in.csv", Map.of(), "me@host",
					"1", STARTED, Path.of("/reports"), related));
	}

	private static List<RowResult> rows(long first, int count) {
		return LongStream.range(first, first + count)
			.mapToObj((row) -> new RowResult(row, row, row, Outcome.UNCHANGED, List.of(), "Anna", "Anna", Map.of(),
					null, null, null, null, null))
			.toList();
	}

}
