package org.leadupdate.result;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.leadupdate.result.RowResults.unchanged;

class RunThroughputTests {

	private static final LocalDateTime START = LocalDateTime.of(2026, 3, 4, 5, 6, 7, 999_000_000);

	private static final LocalDateTime SECOND = START.withNano(0);

	@OnEveryDatabase
	void aRunWithoutRowsHasNone(TestDatabase database) {
		assertThat(new RunThroughput(database.jdbc()).of(7)).isEqualTo(Throughput.NONE);
	}

	@OnEveryDatabase
	void theRowsOfAllPartitionsAddUpInTheirOrder(TestDatabase database) {
		RunThroughput throughput = new RunThroughput(database.jdbc());
		worked(database, 8, START, 1_000_000);
		for (int second = 0; second < 6; second++) {
			for (int chunk = 0; chunk < 2; chunk++) {
				worked(database, 7, START.plusSeconds(second), 2L * (10 + second));
			}
		}
		assertThat(throughput.of(7)).isEqualTo(new Throughput(Duration.ofSeconds(2),
				List.of(new Throughput.Stretch(SECOND, SECOND.plusSeconds(6), List.of(84L, 100L, 116L)))));
	}

	@OnEveryDatabase
	void aDayOfWorkHasNoMorePointsThanFitInAChart(TestDatabase database) {
		RunThroughput throughput = new RunThroughput(database.jdbc());
		for (int minute = 0; minute <= 24 * 60; minute++) {
			worked(database, 7, START.plusMinutes(minute), 60);
		}
		Throughput day = throughput.of(7);
		assertThat(day.stretches()).singleElement().satisfies((stretch) -> {
			assertThat(stretch.rows()).hasSizeBetween(70, 80);
			assertThat(stretch.rows().stream().mapToLong(Long::longValue).sum()).isEqualTo(60 * (24 * 60 + 1));
			assertThat(stretch.rows().subList(0, 70))
				.allMatch((rows) -> Math.abs(rows - day.bucket().toSeconds()) <= 60);
		});
	}

	@OnEveryDatabase
	void theTimeBetweenTwoStartsBelongsToNeither(TestDatabase database) {
		worked(database, 7, START, 100);
		StoredChunks.worked(database, 7, START.plusDays(3), START.plusDays(3), 50);
		assertThat(new RunThroughput(database.jdbc()).of(7).stretches()).containsExactly(
				new Throughput.Stretch(SECOND, SECOND.plusSeconds(1), List.of(100L)),
				new Throughput.Stretch(SECOND.plusDays(3), SECOND.plusDays(3).plusSeconds(1), List.of(50L)));
	}

	@OnEveryDatabase
	void aSecondWithoutRowsHasNoSpeed(TestDatabase database) {
		RunThroughput throughput = new RunThroughput(database.jdbc());
		for (int second : List.of(0, 1, 2, 3, 4, 5, 16, 17, 18, 19)) {
			worked(database, 7, START.plusSeconds(second), 100);
			worked(database, 7, START.plusSeconds(second), 100);
		}
		assertThat(throughput.of(7).bucket()).isEqualTo(Duration.ofSeconds(4));
		assertThat(throughput.of(7).stretches().get(0).rows()).containsExactly(800L, 400L, 0L, 0L, 800L);
	}

	@OnEveryDatabase
	void aClockThatIsSetBackLosesNoRows(TestDatabase database) {
		ChunkResults chunks = database.chunks();
		chunks.add(7, 0, new ChunkResults.Chunk(List.of(unchanged(1, 5), unchanged(2, 5)), 0, 1, START));
		chunks.add(7, 0, new ChunkResults.Chunk(List.of(unchanged(3, 5)), 1, 2, START.minusHours(1)));
		assertThat(new RunThroughput(database.jdbc()).of(7).stretches()).singleElement()
			.extracting(Throughput.Stretch::rows)
			.isEqualTo(List.of(3L));
	}

	@OnEveryDatabase
	void everyProcessHasAPeriodOfItsOwn(TestDatabase database) {
		database.chunks().add(7, 0, new ChunkResults.Chunk(List.of(unchanged(1, 5)), 0, 1, START));
		database.chunks().add(7, 0, new ChunkResults.Chunk(List.of(unchanged(2, 5)), 1, 2, START.plusHours(1)));
		assertThat(new RunThroughput(database.jdbc()).of(7).isInterrupted()).isTrue();
	}

	@OnEveryDatabase
	void rowsThatAreRolledBackDoNotCount(TestDatabase database) {
		assertThatIllegalStateException().isThrownBy(() -> database.transactions().executeWithoutResult((status) -> {
			new StoredChunks(database, 7).add(List.of(unchanged(1, 5)));
			throw new IllegalStateException("the chunk failed");
		}));
		assertThat(new RunThroughput(database.jdbc()).of(7)).isEqualTo(Throughput.NONE);
	}

	private static void worked(TestDatabase database, long run, LocalDateTime ended, long rows) {
		StoredChunks.worked(database, run, START, ended, rows);
	}

}
