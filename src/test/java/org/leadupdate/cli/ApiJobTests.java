package org.leadupdate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.api.ApiSimulator;
import org.leadupdate.api.SimulatedAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A laptop with a key, a CSV file and nothing else: the vendor's API is a simulated one.
 */
class ApiJobTests {

	private static final String INPUT = "leadID,owner,extendedFields.visits,extendedFields.stage\n1,Anna,3,any\n2,,x,\n";

	private final ApiSimulator simulator = new ApiSimulator();

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).migrated().job("leads", """
				target: api
				api:
				  url: %s
				  requests-per-minute: 60000
				""".formatted(this.simulator.url()));
		secret(ApiSimulator.SECRET);
	}

	private void secret(String secret) throws IOException {
		Path secrets = Files.createDirectories(this.home.resolve("secrets"));
		Files.writeString(secrets.resolve("lead-update.api.key"), ApiSimulator.KEY);
		Files.writeString(secrets.resolve("lead-update.api.secret"), secret);
		this.program.job("leads", """
				target: api
				api:
				  url: %s
				  requests-per-minute: 60000
				""".formatted(this.simulator.url()))
			.addSettings("leads", "spring.config.import: configtree:%s/\n".formatted(secrets));
	}

	@AfterEach
	void close() {
		this.simulator.close();
	}

	@Test
	void aKeyAndAFileAreEnough() throws IOException {
		assertThat(this.program.apply("leads", INPUT)).as(this.program.err()).isEqualTo(4);
		assertThat(this.simulator.leads().get(1).owner()).isEqualTo("Anna");
		assertThat(this.simulator.leads().get(1).fields().toString()).isEqualTo("{\"visits\":3,\"stage\":\"any\"}");
		assertThat(this.program.report()).extracting((row) -> row.get("code"))
			.containsExactly("", "FIELD_INVALID_TYPE");
		assertThat(this.program.err()).contains("2 rows at 60,000 a minute: 1 s");
		assertThat(this.program.out()).doesNotContain("To undo");
		assertThat(this.program.summary().at("/calls/calls").asInt()).isOne();
		assertThat(this.program.text("report.html")).contains("1 call, 0 of them retries");
	}

	@Test
	void initTakesOverHowAnotherJobReachesTheApi() throws IOException {
		Path file = Files.writeString(this.home.resolve("list.csv"), "leadID,Visits,Remarks\n1,3,any\n");
		assertThat(this.program.run("init", "list", "--input", file.toString(), "--job", "leads"))
			.as(this.program.err())
			.isZero();
		assertThat(this.program.out()).contains("2 of 3 columns are mapped").doesNotContain("updated-by");
		assertThat(Files.readString(this.home.resolve("jobs/list.yaml"))).contains("target: \"api\"",
				"# To read what is ignored below");
		assertThat(this.program.run("apply", "list")).as(this.program.err()).isZero();
		assertThat(this.simulator.leads().get(1).fields().toString()).isEqualTo("{\"visits\":3}");
	}

	@Test
	void aRunResumesByItsNumber() throws IOException {
		this.program.apply("leads", INPUT, "--set", "lead-update.max-rejected=0");
		assertThat(this.program.run("resume", "1", "--set", "lead-update.max-rejected=1")).as(this.program.err())
			.isEqualTo(4);
		assertThat(this.program.report()).hasSize(2);
	}

	@Test
	void theSameInputIsNotAppliedTwice() throws IOException {
		this.program.apply("leads", "leadID,owner\n1,Anna\n");
		assertThat(this.program.apply("leads", "leadID,owner\n1,Anna\n")).isZero();
		assertThat(this.program.out()).contains("Already applied by run 1");
		assertThat(this.simulator.updates()).isOne();
	}

	@Test
	void theFieldsOfTheOrgAreThoseOfTheApi() {
		assertThat(this.program.run("fields", "leads")).as(this.program.err()).isZero();
		assertThat(this.program.out()).contains("trial_status", "visits", "INTEGER");
	}

	@Test
	void doctorAsksForATokenAndSaysHowLongTheFileTakes() throws IOException {
		Path input = Files.writeString(this.home.resolve("all.csv"), "leadID,owner\n" + "1,Anna\n".repeat(4000));
		assertThat(this.program.run("doctor", "leads", "--set", "lead-update.input=" + input, "--set",
				"lead-update.api.requests-per-minute=10"))
			.as(this.program.out())
			.isZero();
		assertThat(this.program.out()).contains("accepts the key, and lists 3 extended fields",
				"at most 10 a minute, 8 at the same time; about 4,000 rows at 10 a minute: 6 h 40 min");
	}

	@Test
	void doctorSaysWhatIsWrongWithTheKey() throws IOException {
		secret("wrong-secret");
		assertThat(this.program.run("doctor", "leads")).isOne();
		assertThat(this.program.out()).contains("FAIL  api", "Invalid key or secret (320001)")
			.doesNotContain("wrong-secret");
	}

	@Test
	void aWrongKeyEndsTheCommandBeforeTheFirstCall() throws IOException {
		secret("wrong-secret");
		assertThat(this.program.apply("leads", INPUT)).isOne();
		assertThat(this.program.err()).contains("Check lead-update.api.url, key and secret");
		assertThat(this.simulator.updates()).isZero();
		assertThat(this.program.runs()).isZero();
	}

	@Test
	void anApiThatIsNotThereEndsTheCommandBeforeTheFirstCall() throws IOException {
		this.simulator.close();
		assertThat(this.program.apply("leads", INPUT)).isEqualTo(3);
		assertThat(this.program.err()).contains("does not work: it can't be reached");
	}

	@Test
	void historyAndReportNeedNoApi() throws IOException {
		this.program.apply("leads", INPUT);
		String report = this.program.text("report.csv");
		this.simulator.close();
		assertThat(this.program.run("report", "1", "--job", "leads")).as(this.program.err()).isZero();
		assertThat(this.program.text("report.csv")).isEqualTo(report);
		this.program.run("history", "1", "--job", "leads");
		assertThat(this.program.out()).contains("1 call, 0 of them retries, 0 answered with too many calls");
	}

	@Test
	void theSecretIsInNoFileOfTheProgram() throws IOException {
		this.simulator.next(SimulatedAnswer.of(500, "oops"), SimulatedAnswer.of(498, "{}"));
		this.program.apply("leads", INPUT, "--debug");
		String printed = this.program.out() + this.program.err();
		try (Stream<Path> files = Files.walk(this.home)) {
			List<Path> telling = files.filter(Files::isRegularFile)
				.filter((file) -> !file.startsWith(this.home.resolve("secrets")))
				.filter((file) -> contains(file, ApiSimulator.SECRET) || contains(file, "token-1"))
				.toList();
			assertThat(telling).isEmpty();
		}
		assertThat(printed).doesNotContain(ApiSimulator.SECRET, "token-1");
	}

	private static boolean contains(Path file, String text) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@CsvSource({ "key", "secret", "password" })
	void aSecretOnTheCommandLineIsRefused(String name) throws IOException {
		assertThat(this.program.apply("leads", INPUT, "--set", "lead-update.api." + name + "=abc")).isOne();
		assertThat(this.program.err()).contains("is a secret").doesNotContain("abc");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "url|http://api.example.com|does not begin with https",
					"url|https://me:pw@api.example.com|holds a secret", "url|nowhere|is not a valid address",
					"requests-per-minute|0|Give a number from 1", "in-flight|65|Give a number from 1 to 64",
					"username|till01|Keep one of the two ways", "response-timeout|0s|must be greater than zero",
					"retry.budget|101|Give a percentage", "attribution.type|STORE_CODE|attribution.code is not" })
	void aWrongSettingIsNamed(String name, String value, String message) throws IOException {
		assertThat(this.program.apply("leads", INPUT, "--set", "lead-update.api." + name + "=" + value)).isOne();
		assertThat(this.program.err()).contains("lead-update.api." + name, message);
	}

	@Test
	void whatIsMissingIsNamed() throws IOException {
		this.program.job("bare", "target: api");
		assertThat(this.program.apply("bare", INPUT)).isOne();
		assertThat(this.program.err()).contains("lead-update.api.url is missing");
		this.program.job("bare", "target: api\napi.url: https://api.example.com");
		this.program.apply("bare", INPUT);
		assertThat(this.program.err())
			.contains("The settings lead-update.api.key and lead-update.api.secret are missing.", "LEADUPDATE_API_KEY");
		this.program.job("bare", "target: api\napi: {url: https://api.example.com, key: k, secret: s}");
		this.program.apply("bare", INPUT);
		assertThat(this.program.err()).contains("lead-update.api.requests-per-minute is missing");
	}

	@Test
	void reassignIsRefused() {
		assertThat(this.program.run("reassign", "leads", "--from", "a", "--to", "b")).isOne();
		assertThat(this.program.err()).contains("goes through the vendor's API");
	}

}
