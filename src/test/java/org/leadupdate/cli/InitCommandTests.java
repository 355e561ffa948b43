package org.leadupdate.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.config.YamlFile;

import static org.assertj.core.api.Assertions.assertThat;

/** From a foreign file to a checked run: init, edit, check. */
class InitCommandTests {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home)
			.seed("extended_field", "901,first_visit,LEAD,-1,Erster Besuch,DATE,,,,,0,1,0",
					"902,last_visit,LEAD,-1,Letzter Besuch,DATETIME,,,,,0,1,0",
					"903,newsletter,LEAD,-1,Newsletter,STANDARD_ENUM,,,,,0,1,0")
			.seed("extended_field_value", "903,-1,Yes", "903,-1,No")
			.job("ours", "")
			.seeded();
	}

	private Path file(String name, String text, Charset encoding) throws IOException {
		return Files.writeString(this.home.resolve(name), text, encoding);
	}

	private int init(Path file, String... more) {
		String[] args = new String[more.length + 3];
		System.arraycopy(more, 0, args, 3, more.length);
		args[0] = "init";
		args[1] = "--input";
		args[2] = file.toString();
		return this.program.run(args);
	}

	private String definition(String job) throws IOException {
		Path definition = this.home.resolve("jobs").resolve(job + ".yaml");
		YamlFile.check(definition);
		return Files.readString(definition);
	}

	/** What its user does: the text that a comment asks for. */
	private void edit(String job, String... replacements) throws IOException {
		Path definition = this.home.resolve("jobs").resolve(job + ".yaml");
		String text = Files.readString(definition);
		for (int i = 0; i < replacements.length; i += 2) {
			assertThat(text).contains(replacements[i]);
			text = text.replace(replacements[i], replacements[i + 1]);
		}
		Files.writeString(definition, text);
	}

	@Test
	void theFileOfAGermanSpreadsheetIsAppliedWithNoCellEdited() throws IOException {
		Path file = file("german.csv", """
				Lead-Nr.;Betreuer;Budget;Letzter Besuch;Erster Besuch;Newsletter;Größe\r
				LEAD-50001;maria.lopez;1.234,50;31.01.2026 14:05;01.02.2026;Ja;groß\r
				LEAD-50002;wei.zhang;99,5;01.02.2026 09:30;;Nein;klein\r
				LEAD-50003;wei.zhang;1.500;01.03.2026 09:30;;ja;klein\r
				""", WINDOWS);

		assertThat(init(file, "--job", "ours")).as(this.program.err()).isZero();
		assertThat(this.program.out())
			.contains("6 of 7 columns are mapped", "To decide:  formats.time-zone, values.extendedFields.newsletter\n")
			.endsWith("run.sh check german\n");

		assertThat(definition("german")).contains("encoding: \"windows-1252\"", "leadID: \"Lead-Nr.\"",
				"owner: \"Betreuer\"", "extendedFields.budget: \"Budget\"", "- \"Größe\"", "strip-prefix: \"LEAD-\"",
				"decimal: \",\"", "grouping: \".\"", "    datetime: \"dd.MM.yyyy HH:mm\"", "    date: \"dd.MM.yyyy\"",
				"# time-zone: Europe/Berlin", "#   extendedFields.newsletter:", "#     \"Ja\":   # in 2 of the rows",
				"Perhaps \"Yes\"");
		edit("german", "# time-zone", "time-zone", "  # values:", "  values:", "  #   extendedFields.newsletter:",
				"    extendedFields.newsletter:", "  #     \"Ja\":", "      \"Ja\": \"Yes\"", "  #     \"Nein\":",
				"      \"Nein\": \"No\"");

		assertThat(this.program.run("check", "german")).as(this.program.err() + definition("german")).isZero();
		assertThat(this.program.run("apply", "german")).as(this.program.err()).isZero();
		assertThat(this.program.report().get(0)).containsEntry("owner", "maria.lopez");
		assertThat(this.program.report().get(0).get("changedFields")).contains("\"to\":1234.5",
				"\"to\":\"2026-01-31T13:05:00.000Z\"", "\"to\":\"2026-02-01\"", "\"to\":\"Yes\"");
		assertThat(this.program.report().get(2).get("changedFields")).contains("\"to\":1500");
	}

	@Test
	void theExportOfAnAmericanCrmIsAppliedWithNoCellEdited() throws IOException {
		Path file = file("american.csv", """
				Lead ID,Owner ID,Budget (EUR),Last Visit,Phone Type
				50001,9101,"1,234.50",1/31/2026 2:05 PM,mobile
				50002,9102,99,2/1/2026 11:30 AM,home
				""", StandardCharsets.UTF_8);

		assertThat(init(file, "crm", "--org", "1", "--set", "lead-update.updated-by=9001")).as(this.program.err())
			.isZero();

		assertThat(definition("crm")).contains("org: 1", "updated-by: 9001", "leadID: \"Lead ID\"",
				"owner: \"Owner ID\"", "owner-by: user-id", "grouping: \",\"",
				"extendedFields.last_visit: \"Last Visit\"", "datetime: \"M/d/yyyy h:mm a\"", "- \"Phone Type\"");
		edit("crm", "# time-zone: Europe/Berlin", "time-zone: America/New_York");

		assertThat(this.program.run("check", "crm")).as(this.program.err()).isZero();
		assertThat(this.program.run("apply", "crm")).as(this.program.err()).isZero();
		assertThat(this.program.report().get(0).get("changedFields")).contains("1234.5", "2026-01-31T19:05:00.000Z");
		assertThat(this.program.report().get(1)).containsEntry("owner", "James.Okafor");
	}

	@Test
	void whatIsNotProvedIsAComment() throws IOException {
		Path file = file("early.csv", """
				leadID,Budget,Erster Besuch,Trial,Letzter Besuch
				50001,"1,234",01/02/2026,Runing,n/a
				50002,"2,345",03/04/2026,Completed,
				""", StandardCharsets.UTF_8);

		assertThat(init(file, "--job", "ours")).isZero();

		assertThat(definition("early"))
			.contains("does not show which sign is the decimal separator", "decimal: \",\"   # or grouping: \",\"",
					"No day is above 12", "#   date: \"dd/MM/yyyy\"   # or date: \"MM/dd/yyyy\"",
					"# extendedFields.trial_status: \"Trial\"", "- \"Trial\"", "\"Runing\":   # in 1",
					"Perhaps \"Running\"", "extendedFields.trial_status.other: keep", "\"n/a\":   #")
			.doesNotContain("time-zone");
		assertThat(this.program.run("check", "early")).as(this.program.err()).isEqualTo(4);
	}

	@Test
	void anOrgKnowsItsLeadsWhateverTheirColumnIsCalled() throws IOException {
		Path file = file("odd.csv", "Vorgang,Menge\n50001,1\n50002,2\n50003,3\n", StandardCharsets.UTF_8);

		assertThat(init(file, "--job", "ours")).isZero();
		assertThat(definition("odd")).contains("    leadID: \"Vorgang\"\n");

		assertThat(init(file, "alone")).isZero();
		assertThat(definition("alone")).contains("# org: 1", "# updated-by: 9001", "    # leadID: \"Vorgang\"\n");
		assertThat(this.program.out()).contains("To decide:  org, updated-by, columns.leadID");
	}

	@Test
	void aJobDefinitionIsNeverOverwritten() throws IOException {
		String before = definition("ours");
		Path file = file("ours.csv", "leadID,owner\n50001,maria.lopez\n", StandardCharsets.UTF_8);

		assertThat(init(file)).isEqualTo(1);

		assertThat(this.program.err()).contains("exists, and is not overwritten");
		assertThat(definition("ours")).isEqualTo(before);
	}

	@Test
	void aStrangersHeadersStayOneTextEach() throws IOException {
		List<String> headers = List.of("a\"b: #{c}", "x\\y", "${java.home}", "- - ? |", "line\nbreak\n  org: 2",
				"bell\u0007", "left\u202Eright", "zero\u200Bwidth", "no\u00A0break", "\uD83D\uDE00", "{a: [b", "*alias",
				"!!java", "%x", "extendedFields.${user.home}", "a,b");
		String quoted = headers.stream()
			.map((header) -> ",\"" + header.replace("\"", "\"\"") + '"')
			.collect(Collectors.joining());
		Path file = file("strange.csv",
				"leadID,owner" + quoted + "\n50001,maria.lopez" + ",".repeat(headers.size()) + '\n',
				StandardCharsets.UTF_8);

		assertThat(init(file, "--job", "ours")).as(this.program.err()).isZero();

		assertThat(definition("strange").lines().filter((line) -> line.contains("org:"))).hasSizeLessThan(3);
		assertThat(definition("strange")).contains("ignore:");
		assertThat(this.program.run("check", "strange")).as(this.program.err() + definition("strange")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../escape", "-x", ".hidden", "a/b", "", "${x}", "a\nb" })
	void aJobHasANameThatACommandCanHave(String job) throws IOException {
		Path file = file("any.csv", "leadID,owner\n50001,maria.lopez\n", StandardCharsets.UTF_8);

		assertThat(this.program.run("init", "--input", file.toString(), "--", job)).isEqualTo(1);

		assertThat(this.program.err()).contains("can't be the name of a job definition");
		assertThat(this.home.resolve("jobs").toFile().list()).hasSize(1);
	}

	@Test
	void whatIsNoCsvIsUnusable() throws IOException {
		assertThat(init(file("empty.csv", "", StandardCharsets.UTF_8))).isEqualTo(2);
		assertThat(init(file("twice.csv", "leadID,a,a\n1,2,3\n", StandardCharsets.UTF_8))).isEqualTo(2);
		assertThat(this.program.err()).contains("columns 2 and 3 are both named");
		assertThat(init(this.home.resolve("missing.csv"))).isEqualTo(2);
		assertThat(this.home.resolve("jobs").toFile().list()).hasSize(1);
	}

	@Test
	void personalValuesAreNotWritten() throws IOException {

		Path other = Files.createDirectories(this.home.resolve("other"));
		Program personal = new Program(other)
			.seed("extended_field", "904,home_country,LEAD,-1,Home country,COUNTRY,,,,,0,1,1")
			.job("ours", "")
			.seeded();
		Path file = file("people.csv", "leadID,Home country\n50001,Atlantis\n50002,IN\n", StandardCharsets.UTF_8);

		assertThat(personal.run("init", "--input", file.toString(), "--job", "ours")).isZero();

		assertThat(Files.readString(other.resolve("jobs/people.yaml"))).contains("Home country", "They are personal")
			.doesNotContain("Atlantis");
	}

	@Test
	void jsonHasTheColumnsAndTheNextCommand() throws IOException {
		Path file = file("some.csv", "leadID,owner,Colour\n50001,maria.lopez,x\n", StandardCharsets.UTF_8);

		assertThat(init(file, "--job", "ours", "--json")).isZero();

		JsonNode outcome = JsonMapper.shared().readTree(this.program.out());
		assertThat(outcome.get("job").asString()).isEqualTo("some");
		assertThat(outcome.get("columns")).hasSize(3);
		assertThat(outcome.get("next").asString()).endsWith("check some");
		assertThat(List.of(outcome.get("columns").get(2).get("mapped").asBoolean())).containsExactly(false);
	}

}
