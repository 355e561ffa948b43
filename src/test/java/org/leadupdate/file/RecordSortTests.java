package org.leadupdate.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecordSortTests {

	@TempDir
	private Path folder;

	/** One run in memory, a few in the file, one for every record. */
	@ParameterizedTest
	@ValueSource(ints = { 100_000_000, 200_000, 1 })
	void recordsAreHandedOverInTheOrderOfBothNumbers(int memory) throws IOException {
		Random chance = new Random(3);
		List<String> expected = new ArrayList<>();
		List<String> sorted = new ArrayList<>();
		try (RecordSort sort = new RecordSort(this.folder.resolve("sort"), memory)) {
			for (int number = 0; number < ((memory > 1) ? 5000 : 100); number++) {
				long first = chance.nextInt(50) - 25L;
				String data = "x".repeat((number % 100 == 0) ? 70_000 : number % 9);
				expected.add(text(first, number, data));
				sort.add(new RecordSort.Entry(first, number, data.getBytes(StandardCharsets.US_ASCII)));
			}
			sort.drain((entry) -> sorted
				.add(text(entry.first(), entry.second(), new String(entry.data(), StandardCharsets.US_ASCII))));
			assertThat(this.folder).isEmptyDirectory();
		}
		expected.sort(null);
		assertThat(sorted).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1000, 1 })
	void withoutRecordsNothingIsHandedOver(int memory) throws IOException {
		try (RecordSort sort = new RecordSort(this.folder.resolve("sort"), memory)) {
			sort.drain((entry) -> {
				throw new IllegalStateException("there is none");
			});
		}
	}

	/** Sorts as text like the numbers do. */
	private static String text(long first, long second, String data) {
		return "%08d %08d %s".formatted(first + 1000, second, data);
	}

}
