package org.leadupdate.input.spool;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartitioningTests {

	@Test
	void adjacentLeadsAreInOnePartition() {
		Partitioning partitioning = new Partitioning(7, true);
		for (long first = -2_560; first < 2_560; first += 256) {
			assertThat(LongStream.range(first, first + 256).mapToInt(partitioning::partition).distinct().toArray())
				.as("leads from %d", first)
				.hasSize(1);
		}
	}

	@Test
	void adjacentLeadsAreSpreadIfNeighborhoodsDoNotMatter() {
		Partitioning partitioning = new Partitioning(7, false);
		assertThat(LongStream.range(0, 256).mapToInt(partitioning::partition).distinct().toArray())
			.containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
	}

	@ParameterizedTest
	@ValueSource(longs = { 256, 1_000, 1_024, 65_536 })
	void partitionsAreAlikeInSizeWhateverThePatternOfTheIds(long step) {
		Partitioning partitioning = new Partitioning(4, true);
		for (int partition = 0; partition < 4; partition++) {
			int each = partition;
			assertThat(LongStream.range(0, 4_000).filter((i) -> partitioning.partition(i * step) == each).count())
				.as("partition %d", each)
				.isBetween(800L, 1_200L);
		}
	}

}
