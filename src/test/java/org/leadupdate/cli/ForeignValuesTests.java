package org.leadupdate.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.ValueSource;

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
				+ "50002;wei.zhang;99,5;31.07.2026;-;\r\nLEAD-50001;;;;-;\r\n"))
			.as(this.program.err())
			.isZero();
		List<Map<String, String>> report = this.program.report();
		assertThat(report.get(0)).containsEntry("leadID", "50001").containsEntry("owner", "maria.lopez");
		assertThat(report.get(0).get("changedFields")).contains("\"budget\":{\"from\":null,\"to\":1234.5}",
				"\"last_visit\":{\"from\":null,\"to\":\"2026-01-31T13:05:00.000Z\"}",
				"\"first_visit\":{\"from\":null,\"to\":\"2026-02-01\"}", "\"to\":\"Completed\",\"given\":\"ja\"}",
				"\"remarks\":{\"from\":null,\"to\":\"Migration\"}");
		assertThat(report.get(1).get("changedFields")).contains("\"to\":\"2026-07-30T22:00:00.000Z\"", "99.5");
		assertThat(report.get(2).get("changedFields"))
			.contains("\"trial_status\":{\"from\":\"Completed\",\"to\":null,\"given\":\"-\"}");
		assertThat(this.program.run("undo", "1", "--yes", "--job", "german")).as(this.program.err()).isZero();
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

	@Test
	void theContentOfAMapInAFileBelongsToTheRun() throws IOException {
		Path map = this.home.resolve("owners.csv");
		Files.writeString(map, "crm,us\na,maria.lopez\n");
		this.program.job("mapped", "values.owner.file: owners.csv\nmax-rejected: 0");
		String input = "leadID,owner\n50001,a\n50002,b\n";
		assertThat(this.program.apply("mapped", input)).isEqualTo(6);
		Files.writeString(map, "crm,us\na,maria.lopez\nb,wei.zhang\n");
		assertThat(this.program.apply("mapped", input, "--set", "lead-update.max-rejected=5")).isEqualTo(1);
		assertThat(this.program.err()).contains("lead-update.values.owner.file had another content")
			.contains("abandon 1 --job mapped");
		assertThat(this.program.run("resume", "1", "--job", "mapped", "--set", "lead-update.max-rejected=5"))
			.isEqualTo(1);
		Files.writeString(map, "crm,us\na,maria.lopez\n");
		assertThat(this.program.run("resume", "1", "--job", "mapped", "--set", "lead-update.max-rejected=5"))
			.as(this.program.err())
			.isEqualTo(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "crm;us\nö;maria.lopez\n", "crm\tus\r\n\"ö\"\tmaria.lopez\r\n",
			"\uFEFFcrm,us\nö,maria.lopez\n" })
	void aMapInAFileMayBeASpreadsheetsCsv(String content) throws IOException {
		Files.writeString(this.home.resolve("owners.csv"), content);
		this.program.job("mapped", "values.owner.file: owners.csv");
		assertThat(this.program.apply("mapped", "leadID,owner\n50003,Ö\n")).as(this.program.err()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			missing.csv | does not exist
			.           | is a folder
			latin1.csv  | is not in UTF-8: save it as CSV UTF-8
			header.csv  | has no values below its header
			three.csv   | has 3 cells in line 2 instead of two
			quote.csv   | has a quote in the wrong place
			twice.csv   | has the value in line 3 for the second time
			""")
	void aMapInAFileThatIsNoneIsASentence(String name, String sentence) throws IOException {
		Files.write(this.home.resolve("latin1.csv"), "a,b\n\u00e4,c\n".getBytes(StandardCharsets.ISO_8859_1));
		Files.writeString(this.home.resolve("header.csv"), "a,b\n");
		Files.writeString(this.home.resolve("three.csv"), "a,b\nc,d,e\n");
		Files.writeString(this.home.resolve("quote.csv"), "a,b\n\"c\"d,e\n");
		Files.writeString(this.home.resolve("twice.csv"), "a,b\nc,maria.lopez\nc,wei.zhang\n");
		this.program.job("mapped", "values.owner.file: " + name);
		assertThat(this.program.apply("mapped", "leadID,owner\n50001,a\n")).isEqualTo(1);
		assertThat(this.program.err()).contains("lead-update.values.owner.file " + sentence)
			.doesNotContain("Exception");
	}

	@Test
	void valuesOfAFileMayHoldAnySigns() throws IOException {
		this.program.job("signs", """
				values:
				  extendedFields.trial_status:
				    "a[b": Running
				    "a]": Completed
				    "[n/a]": Not started
				    "a[b]": Completed
				    "a.b": Running
				    "c[0]": Completed
				    "x=y:": Running
				max-rejected: 3
				""");
		String input = "leadID,extendedFields.trial_status\n50002,a[b\n50004,a]\n50006,[N/A]\n50008,a[b]\n50009,a.b\n50010,c[0]\n50012,x=y:\n50013,a\n50014,n/a\n50015,c.0\n";
		assertThat(this.program.apply("signs", input, "--set", "lead-update.max-rejected=2")).isEqualTo(6);
		assertThat(this.program.run("resume", "1", "--job", "signs", "--set", "lead-update.max-rejected=3"))
			.as(this.program.err())
			.isEqualTo(4);
		assertThat(this.program.report()).extracting((row) -> row.get("result"))
			.containsExactly("UPDATED", "UPDATED", "UPDATED", "UPDATED", "UPDATED", "UPDATED", "UPDATED", "REJECTED",
					"REJECTED", "REJECTED");
		assertThat(this.program.report().get(2).get("changedFields")).contains("\"to\":\"Not started\"");
		this.program.run("history", "1", "--job", "signs");
		assertThat(this.program.out()).containsPattern("values\\.extendedFields\\.trial_status\\.\\[n/a] +Not started");
	}

	@Test
	void aFieldWhoseNameIsSpelledInTwoWaysHasOneMap() throws IOException {
		this.program.job("spelled", """
				values:
				  extendedFields.Trial_Status: {Ja: Running}
				  extendedFields.trial_status: {Nein: Completed}
				""");
		assertThat(this.program.apply("spelled", "leadID,extendedFields.trial_status\n50002,ja\n50004,nein\n"))
			.isZero();
	}

	@Test
	void aSettingOfTheCommandLineIsNotBlamedOnTheFile() throws IOException {
		this.program.job("german", "formats.date: dd.MM.yyyy");
		assertThat(this.program.apply("german", "leadID\n", "--set", "lead-update.formats.date=dd.MM")).isEqualTo(1);
		assertThat(this.program.err()).contains("lead-update.formats.date can't be used").doesNotContain("german.yaml");
	}

	@Test
	void theCommandLineSetsValuesOfAnySigns() throws IOException {
		this.program.job("set", "values.extendedFields.trial_status: {Ja: Running, Nein: Running}\nmax-rejected: 0");
		String[] options = { "--set", "lead-update.values[extendedFields.trial_status.a=b]=Completed", "--set",
				"lead-update.values[extendedFields.trial_status.c=]=Running", "--set",
				"lead-update.values.extendedFields.trial_status.-=#N/A", "--set",
				"lead-update.values.extendedFields.trial_status.+=Running", "--set",
				"lead-update.values.extendedFields.trial_status.JA=Not started" };
		assertThat(this.program.apply("set",
				"leadID,extendedFields.trial_status\n50001,-\n50002,A=B\n50004,c=\n50006,+\n50008,ja\n50009,nein\n50010,d\n",
				options))
			.as(this.program.err())
			.isEqualTo(6);
		assertThat(this.program.report()).extracting((row) -> row.get("extendedFields"))
			.satisfies((fields) -> assertThat(fields.get(0)).doesNotContain("trial_status"))
			.satisfies((fields) -> assertThat(fields.subList(1, 6)).zipSatisfy(
					List.of("Completed", "Running", "Running", "Not started", "Running"),
					(field, status) -> assertThat(field).contains("\"trial_status\":\"" + status + '"')));
		assertThat(this.program.run("resume", "1", "--job", "set", "--set", "lead-update.max-rejected=1"))
			.as(this.program.err())
			.isEqualTo(4);
		assertThat(this.program.run("history", "1", "--job", "set")).isZero();
		assertThat(this.program.out()).containsPattern("values\\.extendedFields\\.trial_status\\.a=b +Completed")
			.doesNotContain("trial_status.Ja ");
	}

	@Test
	void theNextCommandRepeatsThem() throws IOException {
		this.program.job("set", "");
		assertThat(this.program.apply("set", "leadID,extendedFields.trial_status\n50002,a=b\n50004,d\n", "--set",
				"lead-update.values[extendedFields.trial_status.a=b]=Completed"))
			.isEqualTo(4);
		assertThat(this.program.summary().get("next").asString())
			.contains("lead-update.values[extendedFields.trial_status.a=b]=Completed");
	}

	@Test
	void theLineOfAWrongMeaningIsNamed() throws IOException {
		this.program.job("lines", """
				values:
				  extendedFields.trial_status:
				    Ja: Running
				    Nein: Nope
				""");
		assertThat(this.program.apply("lines", "leadID\n")).isEqualTo(1);
		assertThat(this.program.err()).contains("(lines.yaml, line 7) maps \"Nein\" to a value");
		Files.writeString(this.home.resolve("status.csv"), "file,lead\nJa,Running\nNein,Nope\n");
		this.program.job("lines", "trim: true\nvalues.extendedFields.trial_status.file: status.csv");
		assertThat(this.program.apply("lines", "leadID\n")).isEqualTo(1);
		assertThat(this.program.err()).contains("(lines.yaml, line 5) maps \"Nein\" to a value");
	}

	@Test
	void aRelativeMapOfTheCommandLineIsLookedForInTheWorkingDirectory() throws IOException {
		this.program.job("mapped", "");
		assertThat(this.program.apply("mapped", "leadID,owner\n50001,a\n", "--set",
				"lead-update.values.owner.file=no-such-map.csv"))
			.isEqualTo(1);
		assertThat(this.program.err()).contains(Path.of("no-such-map.csv").toAbsolutePath().toString());
	}

	@Test
	void aConstantIsWrittenAsTheFileWould() throws IOException {
		this.program.job("constant", """
				owner-by: user-id
				formats.decimal: ","
				values.extendedFields.trial_status: {Ja: Running}
				constants:
				  owner: 9103
				  extendedFields.budget: 1,5
				  extendedFields.trial_status: ja
				  extendedFields.remarks: "#N/A"
				""");
		assertThat(this.program.apply("constant", "leadID\n50001\n")).as(this.program.err()).isZero();
		assertThat(this.program.report().get(0)).containsEntry("owner", "wei.zhang");
		assertThat(this.program.report().get(0).get("changedFields")).contains("1.5");
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
					values.extendedFields.trial_status: {a: Yes}   | lead-update.values.extendedFields.trial_status (wrong.yaml, line 4) maps "a" to a value that the field does not take
					values.extendedFields.trial_statu: {a: b}   | lead-update.values.extendedFields.trial_statu (wrong.yaml, line 4) names a field that the org can't set. Did you mean "trial_status"?
					values.owner.other: maybe                   | It can be reject, keep or blank
					values.owner: {Ja: a, ja: b}                | it has
					values.owner.file: nothing.csv              | does not exist
					constants.owner2: x                         | constants.owner2 is unknown
					constants.owner: maria.lopez                | the column "owner" has a value for each row, and lead-update.constants.owner has one for all
					constants.owner: x                          | "x" is not an active associate
					constants.extendedFields.budgt: 1           | constants.extendedFields.budgt (wrong.yaml, line 4) names a field that the org can't set. Did you mean "budget"?
					constants.extendedFields.visits: x          | constants.extendedFields.visits (wrong.yaml, line 4) can't be used: "x" is not a whole number
					values.extendedFields.trial_status: {" ": Running} | it has a blank value, but a blank cell changes nothing
					formats.datetime: yyyy-MM-dd HH:mm z        | use an offset (XXX)
					formats: {datetime: [yyyyMMdd, epoch-seconds], time-zone: UTC} | 20230101 can be either
					formats.columns.extendedFields.budgt.decimal: "," | formats.columns.extendedFields.budgt (wrong.yaml, line 4) names a field that the org can't set. Did you mean "budget"?
					owner-by: number                            | username or user-id
					""")
	void aWrongSettingIsASentenceBeforeTheFirstRow(String setting, String sentence) throws IOException {
		this.program.job("wrong", setting);
		assertThat(this.program.apply("wrong", "leadID,owner\n50001,maria.lopez\n")).isBetween(1, 2);
		assertThat(this.program.err()).contains(sentence);
	}

}
