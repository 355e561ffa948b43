package org.leadupdate.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that other systems write, as they are. */
class ForeignValuesTests {

	private static final String GERMAN = """
			encoding: windows-1252
			columns:
			  leadID: Lead-Nr.
			  owner: Betreuer
			  extendedFields.budget: Budget
			  extendedFields.last_visit: Letzter Besuch
			  extendedFields.trial_status: Testlauf
			  extendedFields.first_visit: Erster Besuch
			lead-id.strip-prefix: LEAD-
			formats:
			  decimal: ","
			  grouping: "."
			  date: dd.MM.yyyy
			  datetime: [dd.MM.yyyy HH:mm, dd.MM.yyyy]
			  time-zone: Europe/Berlin
			values:
			  extendedFields.trial_status: {Ja: Completed, Nein: Not started, "-": "#N/A", "?": ""}
			  owner: {Müller: maria.lopez}
			  owner.other: keep
			constants:
			  extendedFields.remarks: Migration
			""";

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home)
			.seed("extended_field", "901,first_visit,LEAD,-1,First visit,DATE,,,,,0,1,0",
					"902,last_visit,LEAD,-1,Last visit,DATETIME,,,,,0,1,0")
			.seeded();
	}

	private int applyGerman(String rows) throws IOException {
		this.program.job("german", GERMAN);
		Path file = this.home.resolve("german.csv");
		Files.writeString(file, "Lead-Nr.;Betreuer;Budget;Letzter Besuch;Testlauf;Erster Besuch\r\n" + rows,
				Charset.forName("windows-1252"));
		return this.program.run("apply", "german", "--input", file.toString());
	}

	@Test
	void aFileOfAGermanSpreadsheetIsAppliedWithoutEditingACell() throws IOException {
		assertThat(applyGerman("LEAD-50001;Müller;1.234,50;31.01.2026 14:05;ja;1.02.2026\r\n".replace(";1.02", ";01.02")
				+ "50002;wei.zhang;99,5;31.07.2026;-;\r\n"))
			.as(this.program.err())
			.isZero();
		List<Map<String, String>> report = this.program.report();
		assertThat(report.get(0)).containsEntry("leadID", "50001").containsEntry("owner", "maria.lopez");
		assertThat(report.get(0).get("changedFields")).contains("\"budget\":{\"from\":null,\"to\":1234.5}",
				"\"last_visit\":{\"from\":null,\"to\":\"2026-01-31T13:05:00.000Z\"}",
				"\"first_visit\":{\"from\":null,\"to\":\"2026-02-01\"}", "\"to\":\"Completed\"",
				"\"remarks\":{\"from\":null,\"to\":\"Migration\"}");
		assertThat(report.get(1).get("changedFields")).contains("\"to\":\"2026-07-30T22:00:00.000Z\"", "99.5");
	}

	@Test
	void rowsOfALeadAreInFileOrderHoweverTheyWriteItsId() throws IOException {
		assertThat(applyGerman("LEAD-50001;;1,5;;;\r\n50001;;2,5;;;\r\nLEAD-50001;;3,5;;;\r\n")).isZero();
		assertThat(this.program.report()).extracting((row) -> row.get("changedFields"))
			.element(2)
			.asString()
			.contains("\"budget\":{\"from\":2.5,\"to\":3.5}");
	}

	/** Cells after the owner, and the reason why their row is rejected. */
	private static final Map<String, String> IMPOSSIBLE = new TreeMap<>(
			Map.of("1,234.50;;;", "is not a number of this file, which writes them as 1.234,5", "1.23;;;",
					"is not a number of this file", "12 %;;;", "is not a number of this file", ";30.02.2026 10:00;;",
					"is not a date-time of this file, which writes them as dd.MM.yyyy HH:mm or dd.MM.yyyy",
					";29.03.2026 02:30;;", "does not exist in Europe/Berlin", ";25.10.2026 02:30;;",
					"exists twice in Europe/Berlin", ";2026-01-31;;", "is not a date-time of this file", ";;Jaa;",
					"is not in the job's map of values, which has \"-\", \"?\", \"Ja\", \"Nein\". Did you mean \"Ja\"?",
					";;;1.2.2026", "is not a date of this file, which writes them as dd.MM.yyyy"));

	@Test
	void anAmbiguousOrImpossibleValueIsARejectedRowWithItsReason() throws IOException {
		String rows = IMPOSSIBLE.keySet()
			.stream()
			.map((cells) -> "LEAD-50001;;" + cells + "\r\n")
			.collect(Collectors.joining());
		assertThat(applyGerman(rows)).isEqualTo(4);
		List<Map<String, String>> report = this.program.report();
		String rejected = Files.readString(this.program.file("rejected.csv"), Charset.forName("windows-1252"));
		int row = 0;
		for (Map.Entry<String, String> impossible : IMPOSSIBLE.entrySet()) {
			assertThat(report.get(row++).get("message")).contains(impossible.getValue());
			assertThat(rejected).contains("\nLEAD-50001;;" + impossible.getKey() + ";" + row + ";");
		}
	}

	@Test
	void anAmericanFileNamesOwnersByTheirNumbers() throws IOException {
		this.program.job("american", """
				owner-by: user-id
				trim: true
				formats.grouping: ","
				formats.columns.extendedFields.last_visit.datetime: M/d/yyyy h:mm a
				formats.time-zone: America/New_York
				""");
		assertThat(this.program.apply("american", """
				leadID,owner,extendedFields.budget,extendedFields.last_visit,expectedOwner
				50001, 9101 ," 1,234.50 ",1/31/2026 2:05 PM,9102
				50002,77,,,
				""")).isEqualTo(4);
		assertThat(this.program.report().get(0)).containsEntry("result", "UPDATED")
			.containsEntry("owner", "maria.lopez");
		assertThat(this.program.report().get(0).get("changedFields")).contains("1234.5", "2026-01-31T19:05:00.000Z");
		assertThat(this.program.report().get(1)).containsEntry("code", "OWNER_NOT_FOUND");
		assertThat(this.program.report().get(1).get("message")).contains("\"77\" is not the user ID of an associate");
	}

	@Test
	void aMapInAFileMayHaveThousandsOfValues() throws IOException {
		Files.createDirectories(this.home.resolve("maps"));
		Files.writeString(this.home.resolve("maps/owners.csv"), "crm,us\nML-7,maria.lopez\n\"Zhang, Wei\",wei.zhang\n");
		this.program.job("mapped", "values.owner.file: maps/owners.csv");
		assertThat(this.program.apply("mapped", "leadID,owner\n50001,ml-7\n50003,\"Zhang, Wei\"\n")).isZero();
		assertThat(this.program.report()).extracting((row) -> row.get("owner"))
			.containsExactly("maria.lopez", "wei.zhang");
	}

	@Test
	void theConversionBelongsToTheRun() throws IOException {
		this.program.job("mapped", "values.owner: {a: maria.lopez}\nmax-rejected: 0");
		String input = "leadID,owner\n50001,a\n50002,b\n";
		assertThat(this.program.apply("mapped", input)).isEqualTo(6);
		this.program.job("mapped", "values.owner: {a: maria.lopez, b: wei.zhang}");
		assertThat(this.program.apply("mapped", input)).isEqualTo(1);
		assertThat(this.program.err()).contains("values");
		this.program.job("mapped", "values.owner: {a: maria.lopez}");
		assertThat(this.program.run("resume", "1", "--job", "mapped", "--set", "lead-update.max-rejected=5"))
			.as(this.program.err())
			.isEqualTo(4);
		assertThat(this.program.run("history", "1", "--job", "mapped")).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					formats.decimal: x                          | lead-update.formats.decimal (wrong.yaml, line 4) can't be used: it can be . or ,
					formats.grouping: "."                       | it is the decimal separator as well
					formats.date: dd.MM                         | the pattern dd.MM does not name a day, a month and a year
					formats.date: [dd/MM/yyyy, MM/dd/yyyy]      | the patterns dd/MM/yyyy and MM/dd/yyyy read
					formats.date: bogus                         | lead-update.formats.date (wrong.yaml, line 4) can't be used
					formats.datetime: dd.MM.yyyy HH:mm          | set lead-update.formats.time-zone to the zone of the file
					formats.time-zone: Europe/Berlinn           | lead-update.formats.time-zone (wrong.yaml, line 4) is "Europe/Berlinn"
					formats.number: x                           | lead-update.formats.number (wrong.yaml, line 4) is unknown
					formats.columns.owner2.date: x              | Its name goes on with owner or extendedFields.NAME
					values.extendedFields.trial_status: {a: Yes}   | maps to a value that the field does not take
					values.extendedFields.trial_statu: {a: b}   | Did you mean "trial_status"?
					values.owner.other: maybe                   | It can be reject, keep or blank
					values.owner: {Ja: a, ja: b}                | it has
					values.owner.file: nothing.csv              | can't be read
					constants.owner2: x                         | constants.owner2 is unknown
					constants.owner: x                          | the column "owner" has a value for each row, and lead-update.constants.owner has one for all
					owner-by: number                            | username or user-id
					""")
	void aWrongSettingIsASentenceBeforeTheFirstRow(String setting, String sentence) throws IOException {
		this.program.job("wrong", setting);
		assertThat(this.program.apply("wrong", "leadID,owner\n50001,maria.lopez\n")).isBetween(1, 2);
		assertThat(this.program.err()).contains(sentence);
		assertThat(this.program.runs()).isLessThan(2);
	}

}
