package org.leadupdate.report.html;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.leadupdate.database.TestDatabase;
import org.leadupdate.input.InputLayout;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.report.ReportContext;
import org.leadupdate.report.RunSummary;
import org.leadupdate.report.folder.ReportFixture;
import org.leadupdate.result.RunMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadupdate.result.RowResults.assigned;
import static org.leadupdate.result.RowResults.problem;
import static org.leadupdate.result.RowResults.rejected;
import static org.leadupdate.result.RowResults.unchanged;

/** The content of {@code report.html}. */
class ReportPageTests {

	private static final LocalDateTime START = LocalDateTime.of(2026, 3, 4, 5, 6, 7);

	private static final Pattern RIGHT_TO_LEFT_OVERRIDE = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

	private static TestDatabase database;

	@TempDir
	private Path reports;

	private ReportFixture run;

	@BeforeAll
	static void open() {
		database = TestDatabase.embedded("report-page");
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@BeforeEach
	void emptied() {
		this.run = new ReportFixture(database.emptied(), this.reports);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			APPLY      | 2 | 0 | 0 | Finished: all 2 rows succeeded.
			APPLY      | 1 | 0 | 0 | Finished: the one row succeeded.
			APPLY      | 0 | 0 | 0 | Finished: the input has no rows.
			APPLY      | 3 | 1 | 4 | Finished, but 1 of 4 rows was rejected.
			APPLY      | 1 | 2 | 4 | Finished, but 2 of 3 rows were rejected.
			APPLY      | 0 | 2 | 4 | Finished, but all 2 rows were rejected.
			APPLY      | 0 | 1 | 4 | Finished, but the one row was rejected.
			CHECK      | 2 | 0 | 0 | Check, no lead was written: all 2 rows would succeed.
			CHECK      | 2 | 1 | 4 | Check, no lead was written: 1 of 3 rows would be rejected.
			CHECK      | 2 | 2 | 6 | Nothing was applied: 2 of 4 rows would be rejected.
			UNDO       | 2 | 0 | 0 | 2 leads were restored.
			UNDO       | 1 | 0 | 0 | 1 lead was restored.
			UNDO       | 2 | 1 | 4 | 1 of 3 leads was skipped because of later changes.
			UNDO_CHECK | 2 | 0 | 0 | Check, no lead was written: 2 leads would be restored.
			""")
	void theHeadlineIsTheOutcomeInOneSentence(RunMode mode, int applied, int rejected, int exitCode, String headline) {
		this.run.mode(mode);
		rows(applied, rejected);
		assertThat(page(ReportFixture.context(false, exitCode))).contains(">" + headline + "</h1>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			5 | Stopped before the end: 3 of 10 rows processed.
			6 | Stopped because too many rows were rejected: 3 of 10 rows processed.
			3 | Failed before the end: 3 of 10 rows processed.
			""")
	void aPartialRunReportsItsProgressAndWhy(int exitCode, String headline) {
		this.run.layout(new InputLayout(List.of("leadID"), ',', "UTF-8", false, "\n", 10));
		rows(2, 1);
		assertThat(page(ReportFixture.context(true, exitCode))).contains(">" + headline + "</h1>",
				"Stopped on request.",
				"Resume with the remaining rows:</p><pre>./run.sh apply nightly --input rejected.csv</pre>");
	}

	@Test
	void theNextCommandsCanBeCopied() {
		rows(2, 1);
		assertThat(page()).contains(
				"Correct rejected.csv in place, then apply it:</p><pre>./run.sh apply nightly --input rejected.csv</pre>",
				"Undo the changes of this run:</p><pre>./run.sh undo 31 --job nightly</pre>",
				"<pre>./run.sh history 31 --job nightly</pre>");
	}

	@Test
	void aSingleRowOfAMillionIsVisible() {
		assertThat(ResultChart.of(new RunSummary.Counts(1_000_000, 999_999, 0, 1), 1_000_000, false))
			.satisfies((chart) -> {
				assertThat(chart.bar()).extracting(ResultChart.Part::kind).containsExactly("updated", "rejected");
				assertThat(chart.bar().get(1).width()).isBetween(5L, 10L);
				assertThat(chart.counts().get(0).share()).isEqualTo("> 99.9 %");
				assertThat(chart.counts().get(2).share()).isEqualTo("< 0.1 %");
			});
	}

	@Test
	void aProblemIsExplainedWithWhatToDoAndWhere() {
		this.run.results(rejected(1, "x", problem(ProblemCode.OWNER_NOT_FOUND, "owner", "secret")),
				rejected(2, "y", problem(ProblemCode.OWNER_NOT_FOUND, "owner", "secret")),
				rejected(3, "z", problem(ProblemCode.FIELD_TOO_LONG, "note", "secret")));
		String page = page();
		assertThat(page)
			.contains("not an associate of the org.</span> <span>2 rows</span></h3>", "<code>OWNER_NOT_FOUND</code>",
					"than the field allows.</span> <span>1 row</span></h3>", "Correct the username.",
					"<span>Line 2</span> <bdi>About owner.</bdi>", "<span>Line 4</span> <bdi>About note.</bdi>")
			.doesNotContain("Line 3", "secret");
		assertThat(page.indexOf("OWNER_NOT_FOUND")).isLessThan(page.indexOf("FIELD_TOO_LONG"));
	}

	@ParameterizedTest
	@EnumSource
	void everyCodeHasAdviceInSentences(ProblemCode code) {
		assertThat(Advice.on(code).meaning()).matches("[A-Z][^.]+\\.");
		assertThat(Advice.on(code).remedy()).matches("[A-Z].+\\.").isNotEqualTo(Advice.on(code).meaning());
	}

	@Test
	void ownersAreListedByGainsAndLosses() {
		this.run.results(assigned(1, 1, "amy", "bob"), assigned(2, 2, "amy", null), assigned(3, 3, "bob", "amy"));
		assertThat(page()).contains("3 rows changed the owner of their leads.",
				"<bdi>amy</bdi>" + bar(0, 100, 50) + numbers("2", "1", "\u22121"),
				"<bdi>bob</bdi>" + bar(50, 50, 50) + numbers("1", "1", "0"),
				"<span class=\"soft\">(no owner)</span>" + bar(100, 0, 50) + numbers("0", "1", "+1"));
	}

	private static String bar(int x, int lost, int gained) {
		return """
				<svg viewBox="0 0 200 6" preserveAspectRatio="none" aria-hidden="true"><rect class="lost" x="%d" width="%d" height="6"/><rect class="gained" x="100" width="%d" height="6"/></svg></th>"""
			.formatted(x, lost, gained);
	}

	private static String numbers(String lost, String gained, String net) {
		return """
				<td role="cell" class="n">%s</td><td role="cell" class="n">%s</td><td role="cell" class="n">%s</td>"""
			.formatted(lost, gained, net);
	}

	@Test
	void ofFiveHundredOwnersTwentyAreShownAndTheOthersCombined() {
		for (int owner = 1; owner <= 500; owner++) {
			this.run.results(assigned(owner, owner, "leaver", "agent" + owner));
		}
		assertThat(page())
			.contains("<bdi>leaver</bdi>", "<bdi>agent1</bdi>",
					"<span class=\"soft\">481 other owners</span></th>" + numbers("0", "481", "+481"))
			.doesNotContain("<bdi>agent99</bdi>");
	}

	@Test
	void aRunWithoutOwnerChangesHasNoOwnerChart() {
		this.run.results(unchanged(1, 1));
		assertThat(page()).doesNotContain("Owners before and after");
	}

	@Test
	void theSpeedIsShownOverTimeAndInterruptionsAreGaps() {
		this.run.throughput(START, 100, 100, 200, 200, 50, 50)
			.throughput(START.plusHours(5), 300, 300, 300, 300)
			.results(unchanged(1, 1));
		assertThat(page()).contains("190 rows per second on average, 300 at most.",
				"<rect x=\"0\" y=\"67\" width=\"9\" height=\"33\"><title>2026-03-04 05:06:07: 100 rows per second</title></rect>",
				"<rect class=\"gap\"",
				"Interrupted from 2026-03-04 05:06:13 to 2026-03-04 10:06:07 UTC, for 4 h 59 min");
	}

	@Test
	void aVeryShortRunHasNoSpeedChart() {
		this.run.throughput(START, 29).results(unchanged(1, 1));
		assertThat(page()).doesNotContain("Speed over time");
	}

	@Test
	void cellsAreShownAsPlainText() {
		String nasty = "<script>alert('1')</script> \" ' & \0 \u001B[31m \uD800 \u202Egnp.exe \u05D0\u05D1";
		this.run.input("/in/<b>\u202E.csv")
			.settings(Map.of("columns", "{owner=<i>}", "delimiter", "null"))
			.results(assigned(1, 1, "<img src=x>", "\u202E\u05E9\u05DC\u05D5\u05DD"),
					rejected(2, "x", new Problem(ProblemCode.FIELD_UNKNOWN, "a", "b", nasty)));
		String page = page();
		assertThat(page).contains(
				"&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot; &#39; &amp; \u2400 \u241B[31m ? [U+202E]gnp.exe \u05D0\u05D1",
				"<bdi>&lt;img src&#x3D;x&gt;</bdi>", "{owner&#x3D;&lt;i&gt;}", "<bdi>(not set)</bdi>")
			.doesNotContain("<script", "<img", "<i>", "<b>", "\0", "\u001B");
		assertThat(RIGHT_TO_LEFT_OVERRIDE.matcher(page).find()).isFalse();
	}

	@Test
	void aVeryLongMessageIsTruncatedBetweenCharacters() {
		this.run.results(rejected(1, "x",
				new Problem(ProblemCode.FIELD_UNKNOWN, "a", "b", "x".repeat(299) + "\uD83D\uDE00" + "y".repeat(500))));
		assertThat(page()).contains("<bdi>" + "x".repeat(299) + "\u2026</bdi>");
	}

	private void rows(int applied, int rejected) {
		for (int row = 1; row <= applied; row++) {
			this.run.results(unchanged(row, row));
		}
		for (int row = 1; row <= rejected; row++) {
			this.run.results(rejected(applied + row, "x", problem(ProblemCode.OWNER_NOT_FOUND, "owner", "x")));
		}
	}

	private String page() {
		return page(ReportFixture.context(false));
	}

	private String page(ReportContext context) {
		this.run.write(ReportFixture.PLAIN, context);
		return this.run.text("report.html");
	}

}
