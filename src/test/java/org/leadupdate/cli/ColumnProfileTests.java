package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of a check tells about each column. */
class ColumnProfileTests {

	private static final Pattern COLUMNS = Pattern.compile("<section class=\"columns\">.*?</section>", Pattern.DOTALL);

	private static final String GERMAN = """
			columns:
			  leadID: Nr
			  owner: Betreuer
			  extendedFields.budget: Budget
			  extendedFields.trial_status: Testlauf
			  extendedFields.next_appointment: Termin
			  extendedFields.mobile: Handy
			  extendedFields: Weitere
			  ignore: [Notiz]
			formats.decimal: ","
			formats.datetime: dd.MM.yyyy HH:mm
			formats.time-zone: Europe/Berlin
			values:
			  extendedFields.trial_status: {Ja: Running, Nein: Not started, "-": "#N/A", "?": ""}
			  owner: {Lopez: maria.lopez}
			  owner.other: keep
			constants.extendedFields.remarks: Migration
			""";

	private static final String INPUT = """
			Nr;Betreuer;Budget;Testlauf;Termin;Handy;Weitere;Notiz
			50001;Lopez;9,5;Ja;31.01.2026 14:05;+49 170 1;;a
			50001;MARIA.LOPEZ;10;ja;01.01.2026 00:00;+49 170 2;"{""visits"": 7}";b
			50002;;100,5;-;;;"{""visits"": 8, ""country"": ""DE""}";c
			50002;nobody;zehn;Nein;;#N/A;;d
			50003;;;?;31.02.2026 10:00;;;e
			50004;;10;Jaa;;;;f
			50001;Lopez;10,0;Ja;;;;g
			50002;Lopez
			""";

	private static final String[][] CELLS = { { "", "Lopez", "wei.zhang", "nobody", "#N/A" },
			{ "", "1", "2,5", "zehn" }, { "", "Ja", "-", "?", "Jaa" }, { "" }, { "", "+49", "#N/A" }, { "" } };

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).seeded().job("german", GERMAN);
	}

	private int check(String input, String... options) throws IOException {
		Path file = Files.writeString(this.home.resolve("input.csv"), input);
		return this.program.run(IntStream.range(0, options.length + 4)
			.mapToObj((i) -> (i < 4) ? List.of("check", "german", "--input", file.toString()).get(i) : options[i - 4])
			.toArray(String[]::new));
	}

	/** The section without its tags, a line per line of the template. */
	private List<String> columns() throws IOException {
		return Arrays.stream(section().replaceAll("<[^>]+>", " ").replace("&#39;", "'").split("\n"))
			.map((line) -> line.replaceAll(" +", " ").strip())
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	private String section() throws IOException {
		return COLUMNS.matcher(this.program.text("report.html"))
			.results()
			.map((found) -> found.group())
			.findFirst()
			.orElse("");
	}

	/** The lines about one column. */
	private String column(String title) throws IOException {
		List<String> lines = columns();
		int from = lines.indexOf(title);
		assertThat(from).as("%s in %s", title, lines).isNotNegative();
		int until = from + 1;
		while (until < lines.size() && !lines.get(until).matches(".*(extendedFields\\.\\S+|leadID|owner)( [a-zA-Z ]+)?")
				&& !lines.get(until).startsWith("Ignored")) {
			until++;
		}
		return lines.subList(from + 1, until).stream().collect(Collectors.joining("\n"));
	}

	@Test
	void aReviewerSeesWhatEachColumnHoldsAndWhatWouldBecomeOfIt() throws IOException {
		assertThat(check(INPUT)).as(this.program.err()).isEqualTo(4);
		assertThat(columns()).contains("1 row has too many or too few cells, and is not counted here.",
				"Ignored columns: Notiz");
		assertThat(column("Nr leadID")).isEqualTo("""
				7 filled, 0 clearing, 0 blank; 4 different values; from 50001 to 50004 .
				50001 3 43 % 50002 2 29 % 50003 1 14 % 50004 1 14 %""");
		assertThat(column("Betreuer owner")).isEqualTo("""
				1 would change 2 would stay 1 can't be applied 3 blank
				Why: OWNER_NOT_FOUND 1
				4 filled, 0 clearing, 3 blank; 3 different values; from Lopez to nobody .
				Lopez → maria.lopez 2 50 % MARIA.LOPEZ → maria.lopez 1 25 % nobody can't be applied 1 25 %""");
		assertThat(column("Budget extendedFields.budget")).isEqualTo("""
				3 would change 1 would stay 1 can't be applied 1 in rows rejected for another reason 1 blank
				Why: FIELD_INVALID_TYPE 1
				6 filled, 0 clearing, 1 blank; 5 different values; from 9.5 to 100.5 .
				10 2 33 % 10,0 → 10 1 17 % 100,5 → 100.5 1 17 % 9,5 → 9.5 1 17 % zehn can't be applied 1 17 %""");
		assertThat(column("Testlauf extendedFields.trial_status")).isEqualTo("""
				4 would stay 1 can't be applied 2 in rows rejected for another reason
				Why: FIELD_INVALID_VALUE 1
				6 filled, 1 clearing, 0 blank; 6 different values; from - to ja .
				Ja → Running 2 29 % - clears 1 14 % ? changes nothing 1 14 % Jaa can't be applied 1 14 % \
				Nein → Not started 1 14 %""");
		assertThat(column("Termin extendedFields.next_appointment"))
			.contains("from 2025-12-31T23:00:00.000Z to 2026-01-31T13:05:00.000Z .");
		assertThat(column("extendedFields.visits in the JSON cell"))
			.startsWith("2 would change 5 blank\n2 filled, 0 clearing, 5 blank; all different; from 7 to 8 .");
		assertThat(column("extendedFields.remarks the same for every row")).startsWith(
				"2 would change 2 would stay 3 in rows rejected for another reason\n7 filled, 0 clearing, 0 blank; 1 value.");
	}

	@Test
	void personalValuesAreHidden() throws IOException {
		check(INPUT);
		assertThat(column("Handy extendedFields.mobile")).isEqualTo("""
				2 would change 1 in rows rejected for another reason 4 blank
				2 filled, 1 clearing, 4 blank; all different, which are personal and not shown.""");
		assertThat(section()).doesNotContain("+49");
	}

	@Test
	void aCheckThatWasInterruptedIsProfiledWholeInTheEnd() throws IOException {
		check(INPUT);
		List<String> undisturbed = columns();
		Program other = new Program(this.home.resolve("other")).seeded().job("german", GERMAN);
		Path input = this.home.resolve("input.csv");
		assertThat(other.run("check", "german", "--input", input.toString(), "--set", "lead-update.chunk-size=1",
				"--set", "lead-update.threads=1", "--set", "lead-update.max-rejected=1"))
			.isEqualTo(6);
		assertThat(other.text("report.html")).contains("The columns are profiled when the check is finished.")
			.doesNotContain("would change</li>");
		assertThat(other.run("check", "german", "--input", input.toString())).isEqualTo(4);
		this.program = other;
		assertThat(columns()).isEqualTo(undisturbed);
	}

	@Test
	void theReportThatIsWrittenAgainHasItToo() throws IOException {
		check(INPUT);
		List<String> first = columns();
		Files.delete(this.program.file("report.html"));
		assertThat(this.program.run("report", "1")).isZero();
		assertThat(columns()).isEqualTo(first);
	}

	@Test
	void skippedValuesAreNotThoseOfRejectedRows() throws IOException {
		assertThat(check("""
				Nr;Betreuer;Budget;Testlauf;Termin;Handy;Weitere;Notiz
				50001;;zehn;Nein;;;;
				""", "--set", "lead-update.invalid-fields=warn")).isZero();
		assertThat(column("Budget extendedFields.budget")).startsWith("1 can't be applied\n");
		assertThat(column("Testlauf extendedFields.trial_status")).startsWith("1 would change\n");
	}

	@Test
	void onlyAChecksPageHasIt() throws IOException {
		Path file = Files.writeString(this.home.resolve("input.csv"), INPUT);
		assertThat(this.program.run("apply", "german", "--input", file.toString())).isEqualTo(4);
		assertThat(this.program.text("report.html")).doesNotContain("What the columns hold");
	}

	@Test
	void everyCellIsCountedOnce() throws IOException {
		StringBuilder rows = new StringBuilder("Nr;Betreuer;Budget;Testlauf;Termin;Handy;Weitere;Notiz\n");
		Random random = new Random(21);
		for (int row = 0; row < 500; row++) {
			rows.append(50000 + random.nextInt(50));
			for (String[] values : CELLS) {
				rows.append(';').append(values[random.nextInt(values.length)]);
			}
			rows.append(";\n");
		}
		check(rows.toString());
		Pattern counts = Pattern.compile("([\\d,]+) (would change|would stay|can't|in rows|blank|filled|clearing)");
		for (String title : List.of("Betreuer owner", "Budget extendedFields.budget",
				"Testlauf extendedFields.trial_status", "Handy extendedFields.mobile")) {
			Map<String, Integer> found = counts.matcher(column(title))
				.results()
				.collect(Collectors.toMap((count) -> count.group(2),
						(count) -> Integer.parseInt(count.group(1).replace(",", "")), (first, again) -> again));
			int cells = found.getOrDefault("filled", 0) + found.getOrDefault("clearing", 0);
			assertThat(cells + found.getOrDefault("blank", 0)).as(title).isEqualTo(500);
			assertThat(Stream.of("would change", "would stay", "can't", "in rows")
				.mapToInt((count) -> found.getOrDefault(count, 0))
				.sum()).as(title).isEqualTo(cells);
			assertThat(found).as(title).containsKeys("would change", "would stay", "in rows");
		}
	}

}
