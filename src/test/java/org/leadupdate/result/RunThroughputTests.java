package org.leadupdate.result;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
		throughput.add(8, 0, START, 1_000_000);
		for (int second = 0; second < 6; second++) {
			for (int chunk = 0; chunk < 4; chunk++) {
				throughput.add(7, chunk % 2, START.plusSeconds(second), 10 + second);
			}
		}
		assertThat(throughput.of(7)).isEqualTo(new Throughput(Duration.ofSeconds(2),
				List.of(new Throughput.Stretch(SECOND, SECOND.plusSeconds(6), List.of(84L, 100L, 116L)))));
	}

	@OnEveryDatabase
	void aDayOfWorkHasNoMorePointsThanFitInAChart(TestDatabase database) {
		RunThroughput throughput = new RunThroughput(database.jdbc());
		for (int minute = 0; minute <= 24 * 60; minute++) {
			throughput.add(7, 0, START.plusMinutes(minute), 60);
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
		new RunThroughput(database.jdbc()).add(7, 0, START, 100);
		new RunThroughput(database.jdbc()).add(7, 0, START.plusDays(3), 50);
		assertThat(new RunThroughput(database.jdbc()).of(7).stretches()).containsExactly(
				new Throughput.Stretch(SECOND, SECOND.plusSeconds(1), List.of(100L)),
				new Throughput.Stretch(SECOND.plusDays(3), SECOND.plusDays(3).plusSeconds(1), List.of(50L)));
	}

	@OnEveryDatabase
	void aSecondWithoutRowsHasNoSpeed(TestDatabase database) {
		RunThroughput throughput = new RunThroughput(database.jdbc());
		for (int second : List.of(0, 1, 2, 3, 4, 5, 16, 17, 18, 19)) {
			throughput.add(7, 0, START.plusSeconds(second), 100);
			throughput.add(7, 1, START.plusSeconds(second), 100);
		}
		assertThat(throughput.of(7).bucket()).isEqualTo(Duration.ofSeconds(4));
		assertThat(throughput.of(7).stretches().get(0).rows()).containsExactly(800L, 400L, 0L, 0L, 800L);
	}

	@OnEveryDatabase
	void aClockThatIsSetBackLosesNoRows(TestDatabase database) {
		RunThroughput throughput = new RunThroughput(database.jdbc());
		throughput.add(7, 0, START, 100);
		throughput.add(7, 0, START.minusHours(1), 50);
		assertThat(throughput.of(7).stretches()).singleElement()
			.extracting(Throughput.Stretch::rows)
			.isEqualTo(List.of(150L));
	}

	@OnEveryDatabase
	void rowsThatAreRolledBackDoNotCount(TestDatabase database) {
		RunThroughput throughput = new RunThroughput(database.jdbc());
		assertThatIllegalStateException().isThrownBy(() -> database.transactions().executeWithoutResult((status) -> {
			throughput.add(7, 0, START, 100);
			throw new IllegalStateException("the chunk failed");
		}));
		assertThat(throughput.of(7)).isEqualTo(Throughput.NONE);
	}

}
