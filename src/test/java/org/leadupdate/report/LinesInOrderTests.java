package org.leadupdate.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.result.PackKey;
import org.leadupdate.result.RunTally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LinesInOrderTests {

	@TempDir
	private Path folder;

	/** In memory, partly in a file, all in a file. */
	@ParameterizedTest
	@ValueSource(longs = { 1_000_000_000, 100_000, 0 })
	void linesOfAnyOrderAreWrittenInTheOrderOfTheirRows(long memory) throws IOException {
		for (int seed = 0; seed < 20; seed++) {
			Random chance = new Random(seed);
			Map<PackKey, List<Long>> packs = packs(chance, 1 + chance.nextInt(3000));
			List<PackKey> keys = packs.keySet().stream().sorted(Comparator.comparingLong(PackKey::firstRow)).toList();
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			List<Integer> printed = new ArrayList<>();
			try (LinesInOrder lines = new LinesInOrder(this.folder, memory)) {
				lines.write(keys, (key) -> print(Objects.requireNonNull(packs.get(key))), out,
						(pack) -> printed.add(1));
				assertThat(this.folder).isEmptyDirectory();
			}
			assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(packs.values()
				.stream()
				.flatMap(List::stream)
				.sorted()
				.map(LinesInOrderTests::line)
				.collect(Collectors.joining()));
			assertThat(printed).hasSameSizeAs(keys);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1_000_000, 0 })
	void aPackWithoutLinesIsLeftOut(long memory) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (LinesInOrder lines = new LinesInOrder(this.folder, memory)) {
			lines.write(List.of(key(0, 1), key(1, 5)), (key) -> print((key.part() == 0) ? List.of() : List.of(5L)), out,
					(pack) -> {
					});
		}
		assertThat(out).hasToString(line(5));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1_000_000, 0 })
	void aPackThatCannotBePrintedFailsAsItIs(long memory) throws IOException {
		try (LinesInOrder lines = new LinesInOrder(this.folder, memory)) {
			assertThatIllegalStateException().isThrownBy(() -> lines.write(List.of(key(0, 1)), (key) -> {
				throw new IllegalStateException("unreadable");
			}, new ByteArrayOutputStream(), (pack) -> {
			})).withMessage("unreadable");
		}
	}

	/** Rows are cut into windows, as a spool is, and scattered over the packs of each. */
	private static Map<PackKey, List<Long>> packs(Random chance, int count) {
		List<Long> rows = new ArrayList<>(LongStream.rangeClosed(1, count).boxed().toList());
		int window = 1 + chance.nextInt(count);
		for (int from = 0; from < count; from += window) {
			Collections.shuffle(rows.subList(from, Math.min(count, from + window)), chance);
		}
		Map<PackKey, List<Long>> packs = new HashMap<>();
		int size = 1 + chance.nextInt(200);
		for (int from = 0; from < count; from += size) {
			List<Long> some = rows.subList(from, Math.min(count, from + size));
			packs.put(key(from, Collections.min(some)), some);
		}
		return packs;
	}

	private static PackKey key(int part, long firstRow) {
		return new PackKey(7, 0, 0, part, firstRow);
	}

	private static PackLines print(List<Long> rows) {
		return PackLines.of(rows.stream().map((row) -> new PackLines.Line(row, line(row))).toList(), new RunTally());
	}

	/** Some are longer than what is read of a file at once. */
	private static String line(long row) {
		return row + "\u00e9".repeat((row % 500 == 0) ? 20_000 : (int) (row % 50)) + "\n";
	}

}
