package org.leadupdate.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.RememberingClassLoader;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The program in a folder of its own, with the sample data, as its user has it. */
final class Program {

	private static final String JOB = """
			lead-update:
			  org: 1
			  updated-by: 9001
			""";

	/**
	 * Where Boot leaves the settings of its logging until the JVM ends, as with a command
	 * it does.
	 */
	private static final List<String> LOGGING = List.of("logging.config", "CONSOLE_LOG_PATTERN",
			"CONSOLE_LOG_THRESHOLD", "CONSOLE_LOG_STRUCTURED_FORMAT", "LOG_EXCEPTION_CONVERSION_WORD");

	private final Path home;

	private String out = "";

	private String err = "";

	Program(Path home) throws IOException {
		this.home = home;
		Files.createDirectories(home.resolve("jobs"));
		copy("associate", "extended_field", "extended_field_rule", "extended_field_translation", "extended_field_value",
				"org_entity", "org_language", "org_vertical", "leads");
	}

	private void copy(String... tables) throws IOException {
		Files.createDirectories(this.home.resolve("seed"));
		for (String table : tables) {
			Files.copy(Path.of("sample-data", table + ".csv"), this.home.resolve("seed").resolve(table + ".csv"));
		}
	}

	/** Adds lines to a file of the seed. */
	Program seed(String table, String... lines) throws IOException {
		Path file = this.home.resolve("seed").resolve(table + ".csv");
		Files.writeString(file, Files.readString(file) + String.join("\n", lines) + "\n");
		return this;
	}

	/** Changes what no seed would store. */
	void sql(String sql) throws SQLException {
		String url = "jdbc:hsqldb:file:" + this.home.resolve("data").resolve("leads")
				+ ";hsqldb.lock_file=false;shutdown=true";
		try (Connection connection = DriverManager.getConnection(url, "SA", "");
				Statement statement = connection.createStatement()) {
			assertThat(statement.executeUpdate(sql)).isOne();
		}
	}

	/** Fills the database; afterwards the seed counts no more. */
	Program seeded() throws IOException {
		FileSystemUtils.copyRecursively(Seeded.data(this.home.resolve("seed")), this.home.resolve("data"));
		return this;
	}

	/** Has the tables without a row in them. */
	Program migrated() throws IOException {
		FileSystemUtils.copyRecursively(Seeded.tables(), this.home.resolve("data"));
		return this;
	}

	/** A job definition of org 1 with more settings. */
	Program job(String name, String settings) throws IOException {
		Files.writeString(this.home.resolve("jobs").resolve(name + ".yaml"), JOB + settings.indent(2));
		return this;
	}

	/** Adds settings of any kind to a job definition. */
	Program addSettings(String name, String settings) throws IOException {
		Files.writeString(this.home.resolve("jobs").resolve(name + ".yaml"), settings, StandardOpenOption.APPEND);
		return this;
	}

	/** Applies an input with a job and returns the exit code. */
	int apply(String job, String input, String... options) throws IOException {
		Path file = Files.writeString(this.home.resolve("input.csv"), input);
		return run(Stream.concat(Stream.of("apply", job, "--input", file.toString()), Stream.of(options))
			.toArray(String[]::new));
	}

	int run(String... args) {
		PrintStream standardOut = System.out;
		PrintStream standardError = System.err;
		ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
		ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
		try {
			// As in the program: the tests' own is for tests that log nothing.
			System.setProperty("logging.config", "classpath:logback-spring.xml");
			System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
			System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
			return RememberingClassLoader.during(() -> CommandLineRun
				.execute(new JobContextFactory(this.home.toString(), new SignalStop(), null), args));
		}
		finally {
			LOGGING.forEach(System::clearProperty);
			System.setOut(standardOut);
			System.setErr(standardError);
			this.out = outBytes.toString(StandardCharsets.UTF_8);
			this.err = errBytes.toString(StandardCharsets.UTF_8);
		}
	}

	String out() {
		return this.out;
	}

	String err() {
		return this.err;
	}

	/** The lines of the newest run's report, by column. */
	List<Map<String, String>> report() throws IOException {
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = format.parse(new StringReader(Files.readString(file("report.csv"))))) {
			return parser.getRecords().stream().map(CSVRecord::toMap).toList();
		}
	}

	/** The newest run's summary. */
	JsonNode summary() throws IOException {
		return JsonMapper.shared().readTree(Files.readString(file("summary.json")));
	}

	/** A file of the only run. */
	String text(String name) throws IOException {
		return Files.readString(file(name));
	}

	/** The names in the newest run's folder. */
	List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(file("summary.json").getParent())) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	/** How many runs there are. */
	long runs() {
		run("history", "--json");
		return JsonMapper.shared().readTree(this.out).size();
	}

	/** A file of the only run that has one of this name. */
	Path file(String name) throws IOException {
		try (Stream<Path> folders = Files.list(this.home.resolve("reports"))) {
			return folders.filter((folder) -> Files.exists(folder.resolve(name)))
				.max(Comparator.comparingLong(Program::run))
				.orElseThrow()
				.resolve(name);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static long run(Path folder) {
		return Long.parseLong(folder.toString().replaceFirst(".*-run", ""));
	}

	/**
	 * The embedded databases that seeds have filled, and one without rows, each made by
	 * the first test that has this seed: to copy one is faster than to make it.
	 */
	private static final class Seeded {

		private static final Path FOLDER = create();

		private static Path create() {
			try {
				return Files.createTempDirectory(Files.createDirectories(Path.of("target")).toAbsolutePath(), "seeded");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		static Path data(Path seed) throws IOException {
			return data(name(seed), "seed", seed.toString());
		}

		static Path tables() throws IOException {
			return data("tables", "migrate");
		}

		private static Path data(String name, String... command) throws IOException {
			Path home = FOLDER.resolve(name);
			if (Files.notExists(home)) {
				Program program = new Program(home);
				assertThat(program.run(command)).as(program.err()).isZero();
			}
			return home.resolve("data");
		}

		/** One for each content. */
		private static String name(Path seed) throws IOException {
			try (Stream<Path> tables = Files.list(seed)) {
				StringBuilder content = new StringBuilder();
				for (Path table : tables.sorted().toList()) {
					content.append(table.getFileName()).append('\n').append(Files.readString(table));
				}
				return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8)).toString();
			}
		}

	}

}
