package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.Faults;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The packaged program, started as a user starts it, on the embedded database. */
class ProgramIT {

	private static final int MANY = 60_000;

	@TempDir
	Path folder;

	private Path home;

	@BeforeEach
	void home() throws IOException {
		this.home = this.folder.resolve("Büro, Köln (2)");
		write("jobs/nightly.yaml", "# Nightly owners.\nlead-update:\n  org: 1\n  updated-by: 900\n");
	}

	private Path write(String name, String text) throws IOException {
		Path file = this.home.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private Path write(String name, String header, int rows, IntFunction<String> row) throws IOException {
		return write(name,
				IntStream.rangeClosed(1, rows).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n")));
	}

	private void seed(int leads) throws IOException {
		write("seed/associate.csv", "org_id,username,user_id,active\n1,Anna,11,1\n1,ben,12,1\n");
		write("seed/extended_field.csv", """
				id,name,entity_type,vertical_id,label,data_type,mandatory,updatable,pii
				1,visits,LEAD,-1,Visits,INTEGER,0,1,0
				""");
		write("seed/leads.csv", "id,org_id,user_id,status,owner,extended_fields", leads,
				(id) -> id + ",1,70,OPEN,ben,{}");
		ProgramProcess seed = ProgramProcess.run(this.home, "seed", this.home.resolve("seed").toString());
		assertThat(seed.exitCode()).as(seed.err()).isZero();
		assertThat(seed.out()).contains("leads", "associate");
	}

	@Faults
	@Test
	void aKilledRunIsFinishedByTheSameCommand() throws IOException, SQLException {
		seed(MANY);
		Path input = write("many.csv", "leadID,owner,extendedFields.visits", MANY,
				(row) -> lead(row) + ",Anna," + lead(row));
		ProgramProcess killed = ProgramProcess.start(this.home, "apply", "nightly", "--input", input.toString(),
				"--set", "lead-update.chunk-size=100");
		killed.await(() -> hasApplied(2_000_000)).kill();
		assertThat(killed.exitCode()).isEqualTo(137);
		ProgramProcess resumed = ProgramProcess.run(this.home, "apply", "nightly", "--input", input.toString());
		assertThat(resumed.exitCode()).as(resumed.err()).isZero();
		assertThat(resumed.err()).contains("run 1: resumes, applying ");
		assertApplied(MANY);
	}

	@Faults
	@Test
	void aSignalStopsARunAndTheSameCommandResumes() throws IOException, SQLException {
		seed(MANY);
		Path input = write("many.csv", "leadID,owner,extendedFields.visits", MANY,
				(row) -> lead(row) + ",Anna," + lead(row));
		ProgramProcess running = ProgramProcess.start(this.home, "apply", "nightly", "--input", input.toString(),
				"--set", "lead-update.chunk-size=20");
		running.await(() -> hasApplied(100_000));
		ProgramProcess second = ProgramProcess.run(this.home, "history");
		assertThat(second.exitCode()).as(second.err()).isEqualTo(7);
		assertThat(second.err()).contains("in use");
		running.terminate();
		assertThat(running.exitCode()).as(running.err()).isEqualTo(5);
		assertThat(reportRows()).hasSizeBetween(1, MANY - 1);
		assertThat(running.out()).contains("was stopped", "To resume:");
		ProgramProcess resumed = ProgramProcess.run(this.home, "apply", "nightly", "--input", input.toString(), "--set",
				"lead-update.threads=4");
		assertThat(resumed.exitCode()).as(resumed.err()).isZero();
		assertApplied(MANY);
	}

	/**
	 * {@code script}, of util-linux, is on every Linux: it gives a process a terminal.
	 */
	@Test
	void aProgressBarIsNotGarbledByLogEvents() throws IOException {
		assumeThat(Path.of("/usr/bin/script")).exists();
		seed(100);
		Path input = write("many.csv", "leadID,owner", 6_000, (id) -> (id % 100 + 1) + ",Anna");

		ProgramProcess program = ProgramProcess.runInTerminal(this.home, 60, "apply", "nightly", "--input",
				input.toString(), "--set", "lead-update.rows-per-second=3000");

		assertThat(program.exitCode()).as(program.out()).isZero();
		List<String> shown = Stream.of(program.out().split("\n|\r\033\\[K"))
			.map((line) -> line.replaceAll("\033\\[[?0-9]+[hlm]|\r", ""))
			.toList();
		assertThat(shown).anyMatch((line) -> line.matches("Applying +\\d+%.*\\[=*> *].*"))
			.filteredOn((line) -> line.matches("(Reading|Applying|Reporting) .*"))
			.allSatisfy((line) -> assertThat(line).hasSizeLessThan(60));
		assertThat(shown).filteredOn((line) -> line.contains("INFO"))
			.isNotEmpty()
			.allSatisfy((line) -> assertThat(line).matches("[0-9TZ:-]+ INFO  run 1: \\S.*"));
		assertThat(shown).anyMatch((line) -> line.startsWith("Run 1 of job nightly finished: 6,000 rows"));
	}

	/**
	 * Whether the database's log has grown by so many bytes since the input was spooled.
	 */
	private boolean hasApplied(long bytes) {
		if (reports("whole").isEmpty()) {
			this.logBefore = log();
		}
		return log() > this.logBefore + bytes && !reports("whole").isEmpty();
	}

	private long logBefore;

	private long log() {
		return this.home.resolve("data/leads.log").toFile().length();
	}

	private List<Path> reports(String name) {
		if (!Files.isDirectory(this.home.resolve("reports"))) {
			return List.of();
		}
		try (Stream<Path> files = Files.find(this.home.resolve("reports"), 3,
				(file, attributes) -> file.endsWith(name))) {
			return files.toList();
		}
		catch (IOException | UncheckedIOException ex) {
			// Somebody else is at work in there.
			return List.of();
		}
	}

	private List<CSVRecord> reportRows() throws IOException {
		assertThat(reports("report.csv")).hasSize(1);
		try (CSVParser parser = CSVParser.parse(reports("report.csv").get(0), StandardCharsets.UTF_8,
				CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
			return parser.getRecords();
		}
	}

	/** The file's order is not that of the leads, in which so many rows are applied. */
	private static int lead(int row) {
		return MANY + 1 - row;
	}

	private void assertApplied(int rows) throws IOException, SQLException {
		List<CSVRecord> report = reportRows();
		assertThat(report).hasSize(rows);
		for (int row = 1; row <= rows; row++) {
			CSVRecord record = report.get(row - 1);
			// A row applied twice would be UNCHANGED.
			assertThat(
					List.of(record.get("row"), record.get("leadID"), record.get("result"), record.get("changedFields")))
				.containsExactly("" + row, "" + lead(row), "UPDATED",
						"{\"visits\":{\"from\":null,\"to\":" + lead(row) + "}}");
		}
		assertThat(reports(".spool")).isEmpty();
		assertThat(query(
				"SELECT COUNT(*) FROM leads WHERE owner = 'Anna' AND extended_fields = '{\"visits\":' || id || '}'"))
			.isEqualTo(rows);
		assertThat(query("SELECT COUNT(*) FROM lead_update_run")).isEqualTo(1);
	}

	private long query(String sql) throws SQLException {
		String url = "jdbc:hsqldb:file:" + this.home.resolve("data/leads")
				+ ";hsqldb.lock_file=false;sql.syntax_mys=true;shutdown=true;ifexists=true";
		try (Connection connection = DriverManager.getConnection(url, "sa", "");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getLong(1);
		}
	}

	@Test
	void theCommandsReportAsTextAndAsJson() throws IOException {
		ProgramProcess migrate = ProgramProcess.run(this.home, "migrate", "--json");
		assertThat(migrate.exitCode()).as(migrate.err()).isZero();
		assertThat(json(migrate).get("applied").size()).isPositive();
		seed(3);
		ProgramProcess again = ProgramProcess.run(this.home, "seed", this.home.resolve("seed").toString());
		assertThat(again.exitCode()).isEqualTo(1);
		assertThat(again.err()).contains("already has leads");
		ProgramProcess jobs = ProgramProcess.run(this.home, "jobs");
		assertThat(jobs.out()).isEqualTo("nightly  Nightly owners.\n");
		Path input = write("Änderungen, neu.csv", "leadID,owner\n1,Anna\n2,nobody\n");
		ProgramProcess apply = ProgramProcess.run(this.home, "apply", "nightly", "--input", input.toString(), "--json");
		assertThat(apply.exitCode()).as(apply.err()).isEqualTo(4);
		assertThat(json(apply).get("run").intValue()).isEqualTo(1);
		assertThat(json(apply).get("counts").get("read").intValue()).isEqualTo(2);
		ProgramProcess applied = ProgramProcess.run(this.home, "apply", "nightly", "--input", input.toString());
		assertThat(applied.exitCode()).isEqualTo(4);
		assertThat(applied.out()).contains("Already applied by run 1");
		JsonNode history = json(ProgramProcess.run(this.home, "history", "--json"));
		assertThat(history.size()).isEqualTo(1);
		assertThat(history.get(0).get("run").intValue()).isEqualTo(1);
		assertThat(history.get(0).get("state").asString()).isEqualTo("finished");
		assertThat(history.get(0).get("input").asString()).isEqualTo(input.toString());
	}

	private static JsonNode json(ProgramProcess program) {
		return JsonMapper.shared().readTree(program.out());
	}

	@Test
	void theDemonstrationRunsEvenIfTheSampleWasAppliedBeforeThereWereLeads() throws IOException {
		FileSystemUtils.copyRecursively(Path.of("sample-data"), this.home.resolve("sample-data"));
		Files.copy(Path.of("jobs/sample.yaml"), this.home.resolve("jobs/sample.yaml"));
		assertThat(ProgramProcess.run(this.home, "apply", "sample").out()).contains("0 updated");
		assertThat(ProgramProcess.run(this.home).out()).contains("Run 2 of job sample finished", "13 updated",
				this.home + "/run.sh' undo 2 --job sample\n");
		assertThat(ProgramProcess.run(this.home).out()).contains("Already applied by run 2");
	}

	@Faults
	@Test
	void aMissingInputThatWasNotFullyReadIsRequestedWithTheCommand() throws IOException {
		Path input = write("in.csv", "leadID,owner", 2_000_000, (row) -> row + ",somebody");
		ProgramProcess program = ProgramProcess.start(this.home, "apply", "nightly", "--input", input.toString());
		program.await(() -> program.err().contains("begins")).kill();
		Files.move(input, this.home.resolve("gone.csv"));
		ProgramProcess resumed = ProgramProcess.run(this.home, "resume", "1");
		assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(3);
		assertThat(resumed.err()).contains("The input of run 1 was not read to its end, and is gone",
				"Put it back, then resume the run.");
		assertThat(resumed.out()).contains("To resume:", "apply nightly --input ");
		Files.move(this.home.resolve("gone.csv"), input);
		assertThat(ProgramProcess.run(this.home, "resume", "1", "--set", "lead-update.max-rejected=0").exitCode())
			.isEqualTo(6);
	}

}
