package org.leadupdate.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.input.InputLayout;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.report.IsoTime;
import org.leadupdate.report.ReportException;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.report.RunSummary;
import org.leadupdate.result.RunMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.leadupdate.result.RowResults.assigned;
import static org.leadupdate.result.RowResults.problem;
import static org.leadupdate.result.RowResults.rejected;
import static org.leadupdate.result.RowResults.unchanged;
import static org.leadupdate.result.RowResults.updated;

/** {@code summary.json}, and how files get their names. */
class ReportWriterTests {

	private static final InputLayout TEN_ROWS = new InputLayout(List.of("leadID"), ',', "UTF-8", false, "\n", 10);

	@TempDir
	private Path reports;

	@OnEveryDatabase
	void progressIsReportedChunkByChunk(TestDatabase database) {
		ReportFixture run = run(database).results(assigned(1, 1, "amy", "bob"), assigned(2, 2, "amy", null))
			.results(assigned(3, 3, "amy", "bob"));
		run.write();
		assertThat(run.progress).containsExactly(2L, 3L);
	}

	@OnEveryDatabase
	void theSummaryDescribesTheRun(TestDatabase database) {
		ReportFixture run = run(database).results(assigned(1, 1, "amy", "bob"), assigned(2, 2, "amy", null),
				unchanged(3, 3, problem(ProblemCode.FIELD_UNKNOWN, "foo", "x")),
				rejected(4, "x", problem(ProblemCode.OWNER_NOT_FOUND, "owner", "eve"),
						problem(ProblemCode.FIELD_TOO_LONG, "bar", "y")));
		run.write();
		assertThat(run.text("summary.json")).isEqualTo(
				"""
						{
						  "run" : 31,
						  "job" : "nightly",
						  "mode" : "apply",
						  "input" : "/in/leads.csv",
						  "sha256" : "%s",
						  "started" : "2026-03-04T05:06:07.089+00:00",
						  "ended" : "2026-03-04T05:07:00+00:00",
						  "dryRun" : false,
						  "partial" : false,
						  "counts" : {
						    "read" : 4,
						    "updated" : 2,
						    "unchanged" : 1,
						    "rejected" : 1
						  },
						  "countsByCode" : {
						    "OWNER_NOT_FOUND" : 1,
						    "FIELD_TOO_LONG" : 1
						  },
						  "countsByOwner" : {
						    "" : 1,
						    "bob" : 1
						  },
						  "warningsByCode" : {
						    "FIELD_UNKNOWN" : 1
						  },
						  "warnings" : [ "Invalid extended fields of applied rows were skipped: see the column warnings of report.csv." ],
						  "rowsPerSecond" : 8,
						  "exitCode" : 4,
						  "folder" : "%s",
						  "files" : {
						    "report" : "report.csv",
						    "rejected" : "rejected.csv",
						    "summary" : "summary.json",
						    "page" : "report.html"
						  },
						  "next" : "./run.sh apply nightly --input rejected.csv"
						}
						"""
					.formatted("ab".repeat(32), run.folder));
	}

	@OnEveryDatabase
	void theSummaryIsReturnedAsItIsWritten(TestDatabase database) {
		ReportFixture run = run(database).results(assigned(1, 1, "amy", "bob"));
		RunSummary summary = run.write();
		JsonNode written = JsonMapper.shared().readTree(run.text("summary.json"));
		assertThat(summary.counts().read()).isEqualTo(written.at("/counts/read").asLong()).isEqualTo(1);
		assertThat(summary.countsByOwner()).isEqualTo(Map.of("bob", 1L));
		assertThat(run.folder.resolve(summary.files().report())).exists();
	}

	@OnEveryDatabase
	void aCheckIsADryRun(TestDatabase database) {
		RunSummary summary = run(database).mode(RunMode.CHECK).write();
		assertThat(summary.dryRun()).isTrue();
		assertThat(summary.mode()).isEqualTo("check");
	}

	@OnEveryDatabase
	void aPartialReportHasTheRowsSoFarAndIsMarked(TestDatabase database) {
		ReportFixture run = run(database).layout(TEN_ROWS).results(unchanged(1, 1), unchanged(9, 1));
		RunSummary summary = run.write(ReportFixture.PLAIN, ReportFixture.context(true));
		assertThat(summary.partial()).isTrue();
		assertThat(summary.counts().read()).isEqualTo(2);
		assertThat(run.report()).hasSize(2);
		assertThat(JsonMapper.shared().readTree(run.text("summary.json")).get("partial").asBoolean()).isTrue();
	}

	@OnEveryDatabase
	void aFinishedRunThatMissesARowIsNeverReported(TestDatabase database) throws IOException {
		ReportFixture run = run(database).layout(TEN_ROWS).results(unchanged(1, 1));
		assertThatExceptionOfType(ReportException.class).isThrownBy(run::write)
			.withMessageContainingAll("Run 31", "1 results", "10 rows");
		assertThat(files(run)).isEmpty();
	}

	@OnEveryDatabase
	void noRunHasMoreResultsThanRowsEvenAPartialOne(TestDatabase database) {
		ReportFixture run = run(database).layout(new InputLayout(List.of("leadID"), ',', "UTF-8", false, "\n", 1))
			.results(unchanged(1, 1), unchanged(2, 1));
		assertThatExceptionOfType(ReportException.class)
			.isThrownBy(() -> run.write(ReportFixture.PLAIN, ReportFixture.context(true)));
	}

	@OnEveryDatabase
	void aReportWrittenAgainReplacesTheOldOneAndIsTheSame(TestDatabase database) throws IOException {
		ReportFixture run = run(database).results(assigned(1, 1, "amy", "bob"));
		run.write();
		List<byte[]> first = List.of(run.bytes("report.csv"), run.bytes("rejected.csv"), run.bytes("summary.json"));
		Files.writeString(run.folder.resolve("report.csv"), "old");
		Files.delete(run.folder.resolve("summary.json"));
		run.write();
		assertThat(List.of(run.bytes("report.csv"), run.bytes("rejected.csv"), run.bytes("summary.json")))
			.usingRecursiveComparison()
			.isEqualTo(first);
	}

	@OnEveryDatabase
	void onlyTheOwnerOfTheProcessCanReadTheFiles(TestDatabase database) throws IOException {
		ReportFixture run = run(database).results(unchanged(1, 1));
		run.write();
		for (Path file : files(run)) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(file.toString())
				.isEqualTo("rw-------");
		}
	}

	@OnEveryDatabase
	void leftoversOfAKilledAttemptAreRemoved(TestDatabase database) throws IOException {
		ReportFixture run = run(database).results(unchanged(1, 1));
		Files.createDirectories(run.folder);
		for (String name : List.of(".report.csv.tmp", ".rejected.csv.tmp", ".report.html.tmp", ".summary.json.tmp")) {
			Files.writeString(run.folder.resolve(name), "half of a file that is far longer than its successor");
		}
		run.write();
		assertThat(files(run)).extracting((file) -> file.getFileName().toString())
			.containsExactlyInAnyOrder("report.csv", "rejected.csv", "report.html", "summary.json");
		assertThat(run.report()).hasSize(1);
	}

	@OnEveryDatabase
	void aReportThatFailsHalfwayLeavesNeitherAFileNorATemporaryOne(TestDatabase database) throws IOException {
		ReportFixture run = run(database);
		for (int row = 1; row <= 20; row++) {
			run.results(updated(row, 5, null, null, Map.of(), "{\"row\":" + row + "}"));
		}
		ReportStyle failing = new ReportStyle(ZoneOffset.UTC, (field, value) -> {
			if (value.equals("15")) {
				throw new IllegalStateException("no translation");
			}
			return value;
		});
		assertThatIllegalStateException().isThrownBy(() -> run.write(failing)).withMessage("no translation");
		assertThat(files(run)).isEmpty();
	}

	@OnEveryDatabase
	void aReportThatFailsHalfwayKeepsThePreviousOne(TestDatabase database) throws IOException {
		ReportFixture run = run(database).results(updated(1, 5, null, null, Map.of(), "{\"a\":1}"));
		run.write();
		byte[] before = run.bytes("report.csv");
		ReportStyle failing = new ReportStyle(ZoneOffset.UTC, (field, value) -> {
			throw new IllegalStateException("no translation");
		});
		assertThatIllegalStateException().isThrownBy(() -> run.write(failing));
		assertThat(run.bytes("report.csv")).isEqualTo(before);
		assertThat(files(run)).hasSize(4);
	}

	@OnEveryDatabase
	void aFolderThatCannotBeCreatedIsNamed(TestDatabase database) throws IOException {
		ReportFixture run = run(database).results(unchanged(1, 1));
		Files.writeString(run.folder, "a file where the folder should be");
		assertThatExceptionOfType(ReportException.class).isThrownBy(run::write)
			.withMessageContainingAll(run.folder.resolve("report.csv").toString(), "run the same command again");
	}

	@OnEveryDatabase
	void aFileNameTakenByAFolderIsNamed(TestDatabase database) throws IOException {
		ReportFixture run = run(database).results(unchanged(1, 1));
		Files.createDirectories(run.folder.resolve("rejected.csv/x"));
		assertThatExceptionOfType(ReportException.class).isThrownBy(run::write)
			.withMessageStartingWith("Can't write " + run.folder.resolve("rejected.csv") + ": ");
		assertThat(run.folder.resolve(".rejected.csv.tmp")).doesNotExist();
	}

	@OnEveryDatabase
	void theLastUpdateOfARowIsToTheMillisecond(TestDatabase database) {
		ReportFixture run = run(database).results(unchanged(1, 1));
		run.write();
		assertThat(run.report().get(0)).containsEntry("lastUpdatedOn",
				IsoTime.UTC.format(LocalDateTime.of(2026, 1, 2, 3, 4, 5, 678_000_000)));
	}

	private static List<Path> files(ReportFixture run) throws IOException {
		try (Stream<Path> files = Files.list(run.folder)) {
			return files.toList();
		}
	}

	private ReportFixture run(TestDatabase database) {
		return new ReportFixture(database, this.reports);
	}

}
