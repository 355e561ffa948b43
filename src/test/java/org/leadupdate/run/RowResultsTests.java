package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEitherDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;

import org.springframework.batch.core.BatchStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of each row, from the file to the leads and the report. */
class RowResultsTests {

	@TempDir
	Path home;

	@OnEitherDatabase
	void everyRowHasItsResultInInputOrder(TestDatabase database) {
		Launch launch = new JobFixture(database, this.home).apply("""
				leadID,owner,extendedFields.visits,extendedFields.note,extendedFields.trial,extendedFields
				1,ANNA,,,,
				2,Ben,1,,,
				,Anna,,,,
				1.2E+5,Anna,,,,
				99,Anna,,,,
				8,Anna,,,,
				7,Anna,,,,
				3,nobody,,,,
				3,otto,,,,
				3,,,,,"{""vists"": 3}"
				3,,,,,"{""elsewhere"": ""x""}"
				3,,many,,,
				3,,,,Paused,
				3,,-1,,,
				3,,,longer than ten,,
				3,,,,,{visits: 3}
				3,Anna
				3,,,,,{}
				4,,2,,done,"{""note"": ""grüß 漢""}"
				6,#N/A,,,,
				""");
		assertThat(launch.rows().stream().map((row) -> outcome(row))).containsExactly("1 2 1 UPDATED",
				"2 3 2 UNCHANGED", "3 4  REJECTED LEAD_ID_MISSING 92010", "4 5 1.2E+5 REJECTED LEAD_ID_INVALID 92010",
				"5 6 99 REJECTED LEAD_NOT_FOUND 92001", "6 7 8 REJECTED LEAD_NOT_FOUND 92001",
				"7 8 7 REJECTED LEAD_DELETED 92001", "8 9 3 REJECTED OWNER_NOT_FOUND 92019",
				"9 10 3 REJECTED OWNER_INACTIVE 92019", "10 11 3 REJECTED FIELD_UNKNOWN 91016",
				"11 12 3 REJECTED FIELD_NOT_AVAILABLE 91016", "12 13 3 REJECTED FIELD_INVALID_TYPE 91017",
				"13 14 3 REJECTED FIELD_INVALID_VALUE 91017", "14 15 3 REJECTED FIELD_RULE_FAILED 91017",
				"15 16 3 REJECTED FIELD_TOO_LONG 91015", "16 17 3 REJECTED FIELDS_MALFORMED",
				"17 18 3 REJECTED ROW_MALFORMED", "18 19 3 REJECTED NOTHING_TO_UPDATE", "19 20 4 UPDATED",
				"20 21 6 UPDATED");
		assertThat(launch.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(launch.run().counts().read()).isEqualTo(20);
		assertThat(launch.execution().getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(launch.steps().values()).containsOnly(BatchStatus.COMPLETED);
	}

	private static String outcome(CSVRecord row) {
		return Stream.of("row", "line", "leadID", "result", "code", "apiCode")
			.map(row::get)
			.collect(Collectors.joining(" "))
			.strip();
	}

	@OnEitherDatabase
	void theLeadsAreAsTheReportSays(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch launch = job.apply("leadID,owner,extendedFields.visits\n1,anna,5\n2,nobody,6\n3,ben,\n");
		assertThat(job.lead(1).owner()).isEqualTo("Anna");
		assertThat(job.lead(1).lastUpdatedOn()).isEqualTo("2026-11-23T02:00");
		assertThat(job.lead(1).lastUpdatedBy()).isEqualTo(900);
		assertThat(job.lead(1).visits()).isEqualTo(5);
		assertThat(job.lead(1).fields().get("kept").asString()).isEqualTo("as it is");
		assertThat(List.of(job.lead(2), job.lead(3))).allSatisfy((lead) -> {
			assertThat(lead.owner()).isEqualTo("ben");
			assertThat(lead.visits()).isEqualTo(1);
			assertThat(lead.lastUpdatedOn()).isEqualTo("2026-01-02T03:04:05");
			assertThat(lead.lastUpdatedBy()).isEqualTo(5);
		});
		assertThat(launch.column("previousOwner")).containsExactly("ben", "ben", "ben");
		assertThat(launch.column("owner")).containsExactly("Anna", "ben", "ben");
		assertThat(launch.column("lastUpdatedOn")).containsExactly("2026-11-23T02:00:00+00:00",
				"2026-01-02T03:04:05+00:00", "2026-01-02T03:04:05+00:00");
		assertThat(launch.column("changedFields")).containsExactly("{\"visits\":{\"from\":1,\"to\":5}}", "{}", "{}");
	}

	@OnEitherDatabase
	void aBlankCellChangesNothingAndTheMarkerClears(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		job.apply("leadID,owner,extendedFields.visits,extendedFields.note\n1,,#N/A,null\n2,#N/A,,\n");
		assertThat(job.lead(1).owner()).isEqualTo("ben");
		assertThat(job.lead(1).fields().has("visits")).isFalse();
		assertThat(job.lead(1).fields().get("note").asString()).isEqualTo("null");
		assertThat(job.lead(2).owner()).isNull();
		assertThat(job.lead(2).visits()).isEqualTo(1);
	}

	@OnEitherDatabase
	void blankLinesAndRowsOfBlankCellsAreNotRows(TestDatabase database) {
		Launch launch = new JobFixture(database, this.home).apply("leadID,owner\n\n1,Anna\n,\n\n2,Anna\n");
		assertThat(launch.column("row")).containsExactly("1", "2");
		assertThat(launch.column("line")).containsExactly("3", "6");
	}

	@OnEitherDatabase
	void aLeadOfAnotherOrgIsNotTouchedAndNotShown(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch launch = job.apply("leadID,owner\n8,Anna\n");
		assertThat(job.lead(8).owner()).isEqualTo("ben");
		assertThat(launch.rows()).singleElement().satisfies((row) -> {
			assertThat(row.get("id")).isEmpty();
			assertThat(row.get("previousOwner")).isEmpty();
		});
	}

	@OnEitherDatabase
	void aRowWithInvalidBytesIsRejectedAndTheOthersAreNot(TestDatabase database) throws IOException {
		JobFixture job = new JobFixture(database, this.home);
		byte[] latin = "leadID,owner,extendedFields.note\n1,,gr\u00fc\u00df\n2,,gruss\n"
			.getBytes(StandardCharsets.ISO_8859_1);
		Launch launch = job.apply(job.write("latin.csv", latin), false);
		assertThat(launch.column("code")).containsExactly("ROW_ENCODING", "");
		assertThat(Files.readString(launch.file("rejected.csv"), StandardCharsets.ISO_8859_1))
			.contains("\n1,,gr\u00fc\u00df,");
	}

	@OnEitherDatabase
	void rowsOfOneLeadTakeEffectInFileOrder(TestDatabase database) {
		for (int threads : new int[] { 1, 4 }) {
			for (int chunkSize : new int[] { 1, 3, 1000 }) {
				JobFixture job = new JobFixture(database.emptied(), this.home).set("threads", "" + threads)
					.set("chunk-size", "" + chunkSize);
				Launch launch = job.apply(IntStream.rangeClosed(1, 12)
					.mapToObj((row) -> "%d,%s,%d\n".formatted(1 + row % 2, (row < 11) ? "Anna" : "ben", 100 + row))
					.collect(Collectors.joining("", "leadID,owner,extendedFields.visits\n", "")));
				assertThat(launch.column("changedFields")).hasSize(12)
					.startsWith(change(1, 101), change(1, 102), change(101, 103), change(102, 104))
					.endsWith(change(109, 111), change(110, 112));
				assertThat(launch.column("previousOwner").subList(8, 12)).containsOnly("Anna");
				assertThat(job.lead(1).visits()).isEqualTo(112);
				assertThat(job.lead(2).visits()).isEqualTo(111);
				assertThat(job.lead(1).owner()).isEqualTo("ben");
			}
		}
	}

	private static String change(int from, int to) {
		return "{\"visits\":{\"from\":%d,\"to\":%d}}".formatted(from, to);
	}

	@OnEitherDatabase
	void theReportIsTheSameWhateverTheThreadsAndTheChunkSize(TestDatabase database) {
		String csv = manyRows();
		List<String> reports = new ArrayList<>();
		// By number of threads: a chunk of one row, of a few, of all.
		Map.of("1", List.of("1", "1000"), "2", List.of("3"), "4", List.of("1", "1000"))
			.forEach((threads, chunkSizes) -> chunkSizes.forEach((chunkSize) -> {
				Launch launch = new JobFixture(database.emptied(), this.home).set("threads", threads)
					.set("chunk-size", chunkSize)
					.apply(csv);
				reports.add(launch.text("report.csv") + launch.text("rejected.csv"));
			}));
		assertThat(reports.get(0)).contains("UPDATED", "UNCHANGED", "LEAD_NOT_FOUND", "OWNER_INACTIVE");
		assertThat(reports).containsOnly(reports.get(0));
	}

	/** Rows of few leads, as chance has it, always the same. */
	private static String manyRows() {
		Random chance = new Random(7);
		List<String> owners = List.of("", "Anna", "ben", "otto", "#N/A");
		return IntStream.range(0, 120)
			.mapToObj((row) -> "%d,%s,%d,%s\n".formatted(1 + chance.nextInt(9), owners.get(chance.nextInt(5)),
					chance.nextInt(3), chance.nextBoolean() ? "#N/A" : "Running"))
			.collect(Collectors.joining("", "leadID,owner,extendedFields.visits,extendedFields.trial\n", ""));
	}

	@OnEitherDatabase
	void onlyTheRequestedRowsAreApplied(TestDatabase database) {
		Launch launch = new JobFixture(database, this.home).set("rows", "2-3")
			.apply("leadID,owner\n1,Anna\n2,Anna\n3,Anna\n4,Anna\n");
		assertThat(launch.column("row")).containsExactly("2", "3");
	}

	@OnEitherDatabase
	void whatARunWritesIsForItsOwnerOnlyAndItsSpoolDoesNotOutliveIt(TestDatabase database) throws IOException {
		List<String> during = new ArrayList<>();
		JobFixture job = new JobFixture(database, this.home).onUpdate((call) -> during.addAll(files()));
		Launch launch = job.apply("leadID,owner\n1,Anna\n2,nobody\n");
		assertThat(during).anyMatch((file) -> file.contains(".spool/rows-0"))
			.allMatch((file) -> file.startsWith("rw-------"));
		assertThat(files()).anyMatch((file) -> file.endsWith("report.csv"))
			.allMatch((file) -> file.startsWith("rw-------"));
		assertThat(launch.file(".spool")).doesNotExist();
	}

	private List<String> files() {
		try (Stream<Path> files = Files.walk(this.home.resolve("reports"))) {
			return files.filter(Files::isRegularFile).map(RowResultsTests::rights).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String rights(Path file) {
		try {
			return PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + ' ' + file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
