package org.leadupdate.input.spool;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.input.csv.Staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpoolTests {

	private static final int ROWS = 5_000;

	@TempDir
	private Path temporary;

	private Path folder;

	@BeforeEach
	void aFolderIsCreatedIfMissing() {
		this.folder = this.temporary.resolve("run1/spool");
	}

	@Test
	void aRowComesBackAsItWasAdded() throws IOException {
		byte[] large = new byte[300_000];
		Arrays.fill(large, (byte) 'x');
		try (SpoolWriter writer = new SpoolWriter(this.folder, new Partitioning(1, true))) {
			writer.add(7, 1L << 40, (1L << 62) + 5, List.of(bytes("7"), bytes(""), bytes("Zoë")), bytes("7,\"\",Zoë"));
			writer.add(8, 2, 130, List.of(large), null);
			writer.add(9, 3, 131, List.of(), null);
			writer.finish("abc", List.of());
		}
		List<CsvRow> rows = Staged.rows(this.folder, 0);
		assertThat(rows).extracting(CsvRow::row).containsExactly(1L << 40, 2L, 3L);
		assertThat(rows).extracting(CsvRow::line).containsExactly((1L << 62) + 5, 130L, 131L);
		assertThat(rows).extracting(CsvRow::cells).containsExactly(3, 1, 0);
		assertThat(rows.get(0).cell(1)).isEmpty();
		assertThat(rows.get(0).cell(2)).isEqualTo(bytes("Zoë"));
		assertThat(rows.get(0).raw()).isEqualTo(bytes("7,\"\",Zoë"));
		assertThat(rows.get(1).cell(0)).isEqualTo(large);
		assertThat(rows.get(1).raw()).isNull();
		assertThat(rows.get(1).size()).isBetween(large.length, large.length + 16);
	}

	@Test
	void aRowOfManyCellsAndARaggedRowComeBack() throws IOException {
		List<byte[]> cells = Collections.nCopies(2_000, bytes("é"));
		try (SpoolWriter writer = new SpoolWriter(this.folder, new Partitioning(1, true))) {
			writer.add(7, 1, 127, cells, bytes("x"));
			writer.add(8, 2, 128, 3, List.of(bytes("a"), bytes("")), null);
			writer.add(9, 3, 129, List.of(), null);
			writer.finish("abc", List.of());
		}
		List<CsvRow> rows = Staged.rows(this.folder, 0);
		assertThat(rows.get(0).cells()).isEqualTo(2_000);
		assertThat(rows.get(0).text(1_999)).isEqualTo("é");
		assertThat(rows.get(0).raw()).isEqualTo(bytes("x"));
		assertThat(rows.get(0).joined(';')).isEqualTo(bytes(String.join(";", Collections.nCopies(2_000, "é"))));
		assertThat(rows).extracting(CsvRow::line).containsExactly(127L, 128L, 129L);
		assertThat(rows).extracting(CsvRow::isRagged).containsExactly(false, true, false);
		assertThat(rows.get(1).expectedCells()).isEqualTo(3);
		assertThat(rows.get(1).text(1)).isEmpty();
		assertThat(rows.get(1).joined(',')).isEqualTo(bytes("a,"));
		assertThat(rows.get(2).joined(',')).isEmpty();
	}

	@Test
	void aNewSpoolReplacesTheOneBefore() throws IOException {
		write(4);
		new SpoolWriter(this.folder, new Partitioning(1, true)).close();
		assertThat(Spool.isComplete(this.folder, "abc", 4)).isFalse();
		assertThat(this.folder.toFile().list()).containsExactly("rows-0");
	}

	@Test
	void theMarkerTellsAPersonHowManyRowsThereAre() throws IOException {
		write(2);
		assertThat(this.folder.resolve("whole")).content().contains("\nrows 5000\n", "of a test");
	}

	@Test
	void whatIsClosedHoldsNoFile() throws IOException {
		write(1);
		SpoolReader reader = new SpoolReader(this.folder, 0);
		reader.close();
		assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> reader.seek(0));
		SpoolWriter writer = new SpoolWriter(this.folder, new Partitioning(1, true));
		writer.add(7, 1, 2, List.of(bytes("7")), null);
		writer.close();
		assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> writer.finish("abc", List.of()));
	}

	@Test
	void readingGoesOnFromAnyPosition() throws IOException {
		write(1);
		List<Long> positions = new ArrayList<>();
		List<Long> rows = new ArrayList<>();
		try (SpoolReader reader = new SpoolReader(this.folder, 0)) {
			for (int i = 0; i < ROWS; i++) {
				positions.add(reader.position());
				rows.add(Objects.requireNonNull(reader.read()).row());
			}
			assertThat(reader.read()).isNull();
			assertThat(reader.position()).isEqualTo(Files.size(Spool.file(this.folder, 0)));
		}
		for (int i : List.of(0, 1, 2_499, 4_998, ROWS - 1)) {
			try (SpoolReader reader = new SpoolReader(this.folder, 0)) {
				reader.seek(positions.get(i));
				assertThat(reader.position()).isEqualTo(positions.get(i));
				assertThat(reader.read()).extracting(CsvRow::row).isEqualTo(rows.get(i));
			}
		}
	}

	@Test
	void seekingBackwardsAndToTheEndWorksToo() throws IOException {
		write(1);
		try (SpoolReader reader = new SpoolReader(this.folder, 0)) {
			reader.read();
			long position = reader.position();
			long second = Objects.requireNonNull(reader.read()).row();
			reader.read();
			reader.seek(position);
			assertThat(reader.read()).extracting(CsvRow::row).isEqualTo(second);
			reader.seek(Files.size(Spool.file(this.folder, 0)));
			assertThat(reader.read()).isNull();
		}
	}

	@Test
	void rowsOfOneLeadAreInOnePartitionAndAFewRowsAreInTheirOrder() throws IOException {
		write(4);
		List<CsvRow> all = new ArrayList<>();
		for (int partition = 0; partition < 4; partition++) {
			List<CsvRow> rows = Staged.rows(this.folder, partition);
			assertThat(rows).extracting(CsvRow::row).isSorted();
			assertThat(rows).hasSizeBetween(ROWS / 8, ROWS / 2);
			all.addAll(rows);
		}
		assertThat(all).extracting(CsvRow::row).doesNotHaveDuplicates().hasSize(ROWS);
		assertThat(all.stream().map(SpoolTests::lead).distinct()).hasSize(500);
	}

	@Test
	void manyRowsAreInTheOrderOfTheirLeadsAndThoseOfOneLeadInTheirOwn() throws IOException {
		int many = 25_000;
		try (SpoolWriter writer = new SpoolWriter(this.folder, new Partitioning(1, true))) {
			write(writer, many);
		}
		assertThat(Staged.rows(this.folder, 0)).hasSize(many)
			.isSortedAccordingTo(Comparator.comparingLong(SpoolTests::lead).thenComparingLong(CsvRow::row));
	}

	@Test
	void rowsThatExceedMemoryAreSortedBlockByBlock() throws IOException {
		try (SpoolWriter writer = new SpoolWriter(this.folder, new Partitioning(2, true), 20_000)) {
			write(writer, ROWS);
		}
		for (int partition = 0; partition < 2; partition++) {
			List<CsvRow> rows = Staged.rows(this.folder, partition);
			assertThat(rows).hasSizeBetween(ROWS / 3, 2 * ROWS / 3);
			Map<Long, List<Long>> rowsOfLeads = rows.stream()
				.collect(Collectors.groupingBy(SpoolTests::lead, Collectors.mapping(CsvRow::row, Collectors.toList())));
			assertThat(rowsOfLeads.values()).allSatisfy((ofLead) -> assertThat(ofLead).isSorted());
			assertThat(rows).extracting(CsvRow::row)
				.satisfies((numbers) -> assertThat(numbers).isNotEqualTo(numbers.stream().sorted().toList()));
			// The test's rows come with descending leads. Those that wait last are few.
			assertThat(IntStream.range(1, rows.size()).filter((i) -> lead(rows.get(i)) < lead(rows.get(i - 1))))
				.hasSizeLessThan(ROWS / 8);
		}
	}

	@Test
	void aRowThatExceedsMemoryIsKeptWhole() throws IOException {
		byte[] large = new byte[100_000];
		Arrays.fill(large, (byte) 'x');
		try (SpoolWriter writer = new SpoolWriter(this.folder, new Partitioning(1, true), 1_000)) {
			writer.add(9, 1, 2, List.of(bytes("9")), null);
			writer.add(8, 2, 3, List.of(large), null);
			writer.add(7, 3, 4, List.of(bytes("7")), null);
			writer.finish("abc", List.of());
		}
		List<CsvRow> rows = Staged.rows(this.folder, 0);
		assertThat(rows).extracting(CsvRow::row).containsExactly(1L, 2L, 3L);
		assertThat(rows.get(1).cell(0)).isEqualTo(large);
	}

	@Test
	void theSameRowsProduceTheSameFiles() throws IOException {
		write(4);
		List<byte[]> first = files();
		write(4);
		assertThat(files()).usingRecursiveComparison().isEqualTo(first);
	}

	@Test
	void aSpoolIsCompleteOnlyForItsOwnHashAndPartitions() throws IOException {
		assertThat(Spool.isComplete(this.folder, "abc", 4)).isFalse();
		write(4);
		assertThat(Spool.isComplete(this.folder, "abc", 4)).isTrue();
		assertThat(Spool.isComplete(this.folder, "abd", 4)).isFalse();
		assertThat(Spool.isComplete(this.folder, "ab", 4)).isFalse();
		assertThat(Spool.isComplete(this.folder, "abc", 3)).isFalse();
		assertThat(Spool.isComplete(this.folder, "abc", 5)).isFalse();
	}

	@Test
	void aSpoolWithATruncatedFileIsNotComplete() throws IOException {
		write(2);
		try (RandomAccessFile file = new RandomAccessFile(Spool.file(this.folder, 1).toFile(), "rw")) {
			file.setLength(file.length() - 1);
		}
		assertThat(Spool.isComplete(this.folder, "abc", 2)).isFalse();
	}

	@Test
	void anUnfinishedSpoolIsNotComplete() throws IOException {
		write(2);
		try (SpoolWriter writer = new SpoolWriter(this.folder, new Partitioning(2, true))) {
			writer.add(1, 1, 2, List.of(bytes("1")), null);
		}
		assertThat(Spool.isComplete(this.folder, "abc", 2)).isFalse();
	}

	@Test
	void aTruncatedFileIsDetected() throws IOException {
		write(1);
		try (RandomAccessFile file = new RandomAccessFile(Spool.file(this.folder, 0).toFile(), "rw")) {
			file.setLength(file.length() - 3);
		}
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> Staged.rows(this.folder, 0))
			.withMessageStartingWith("The spool is truncated after byte ");
	}

	@Test
	void onlyItsOwnerMayReadIt() throws IOException {
		write(2);
		assertThat(permissions(this.folder)).isEqualTo("rwx------");
		try (var files = Files.list(this.folder)) {
			assertThat(files.map(SpoolTests::permissions)).hasSize(3).containsOnly("rw-------");
		}
	}

	@Test
	void deletingRemovesTheFolderAndMayBeRepeated() throws IOException {
		write(2);
		Spool.delete(this.folder);
		assertThat(this.folder).doesNotExist();
		Spool.delete(this.folder);
		assertThat(this.folder.getParent()).isEmptyDirectory();
	}

	@Test
	void deletingKeepsFilesThatAreNotPartOfTheSpool() throws IOException {
		write(2);
		Path other = Files.writeString(this.folder.resolve("notes.txt"), "mine");
		Spool.delete(this.folder);
		assertThat(this.folder).isDirectoryContaining(other::equals);
		assertThat(this.folder.toFile().list()).hasSize(1);
	}

	private void write(int partitions) throws IOException {
		try (SpoolWriter writer = new SpoolWriter(this.folder, new Partitioning(partitions, true))) {
			write(writer, ROWS);
		}
	}

	private static void write(SpoolWriter writer, int rows) throws IOException {
		for (int row = 1; row <= rows; row++) {
			int lead = 2_000 * (500 - row % 500);
			writer.add(lead, row, row + 1, List.of(bytes("" + lead), bytes("value ".repeat(row % 7))), null);
		}
		writer.finish("abc", List.of("of a test"));
	}

	private static long lead(CsvRow row) {
		return Long.parseLong(new String(row.cell(0), StandardCharsets.UTF_8));
	}

	private List<byte[]> files() throws IOException {
		List<byte[]> contents = new ArrayList<>();
		try (var files = Files.list(this.folder)) {
			for (Path file : files.sorted().toList()) {
				contents.add(Files.readAllBytes(file));
			}
		}
		return contents;
	}

	private static String permissions(Path path) {
		try {
			return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
