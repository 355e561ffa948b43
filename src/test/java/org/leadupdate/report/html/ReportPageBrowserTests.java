package org.leadupdate.report.html;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;

import org.leadupdate.database.TestDatabase;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.report.folder.ReportFixture;
import org.leadupdate.result.RowResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.leadupdate.result.RowResults.assigned;
import static org.leadupdate.result.RowResults.problem;
import static org.leadupdate.result.RowResults.rejected;
import static org.leadupdate.result.RowResults.unchanged;

/** {@code report.html} as a person sees it, in a real browser. */
class ReportPageBrowserTests {

	private static final int WIDE = 1280;

	private static final int PHONE = 390;

	/** WCAG AA, for text of any size. */
	private static final double READABLE = 4.5;

	private static final LocalDateTime START = LocalDateTime.of(2026, 3, 4, 5, 6, 7);

	private static TestDatabase database;

	private static Browser browser;

	@TempDir
	private static Path profile;

	@TempDir
	private Path reports;

	private ReportFixture run;

	private Path page;

	@BeforeAll
	static void open() {
		assumeTrue(Browser.isInstalled(),
				"There is no Chromium with its driver: apt-get install chromium chromium-driver");
		database = TestDatabase.embedded("report-page-browser");
		browser = new Browser(profile);
	}

	@AfterAll
	static void close() {
		if (browser != null) {
			browser.close();
			database.close();
		}
	}

	/** A run with everything a page can have, and cells that would break one. */
	@BeforeEach
	void write() {
		this.run = new ReportFixture(database.emptied(), this.reports)
			.input("/in/" + "very-long-".repeat(40) + "<b>.csv")
			.settings(Map.of("columns", "{owner=" + "New owner ".repeat(30) + "}"))
			.throughput(START, 100, 100, 200, 200, 50, 50)
			.throughput(START.plusHours(5), 300, 300, 300, 300)
			.profile(Profiles.HOSTILE);
		this.run.results(IntStream.rangeClosed(1, 500)
			.mapToObj((owner) -> assigned(owner, owner, "leaver", "agent" + owner))
			.toArray(RowResult[]::new));
		this.run.results(assigned(501, 501, "leaver", "a".repeat(255)), assigned(502, 502, "leaver", "a".repeat(255)),
				assigned(503, 503, "\u202E\u05E9\u05DC\u05D5\u05DD", "<img src=http://127.0.0.1:9/x>"),
				unchanged(504, 504), rejected(505, "x", problem(ProblemCode.OWNER_NOT_FOUND, "owner", "secret")),
				rejected(506, "x", new Problem(ProblemCode.FIELD_TOO_LONG, "note", null, "W".repeat(900))),
				rejected(507, "x", new Problem(ProblemCode.FIELD_UNKNOWN, "a", null,
						"<script>document.title = 'hacked'</script> \0 \uD800 \u202Egnp.exe")));
		this.run.write();
		this.page = this.run.folder.resolve("report.html");
	}

	@Test
	void theOutcomeAndTheCountsStandOut() {
		browser.open(this.page, WIDE, false);
		assertThat(browser.title()).isEqualTo("nightly, run 31 (apply)");
		assertThat(browser.text("h1")).isEqualTo("Finished, but 3 of 507 rows were rejected.");
		assertThat(browser.texts(".numbers div")).containsExactly("updated\n503\n99.2 %", "unchanged\n1\n0.2 %",
				"rejected\n3\n0.6 %");
		assertThat(browser.texts(".command pre")).contains("./run.sh apply nightly --input rejected.csv",
				"./run.sh undo 31 --job nightly");
		assertThat(browser.texts(".problem li"))
			.anyMatch((example) -> example.contains("Line 506") && example.contains("About owner."))
			.anyMatch((example) -> example.contains("<script>document.title"));
		assertThat(browser.text("h1 ~ p, header p:last-child")).contains("me@host");
	}

	@ParameterizedTest
	@ValueSource(ints = { WIDE, PHONE })
	void theChartsAreLargeEnoughToRead(int width) {
		browser.open(this.page, width, false);
		assertThat(size(".results svg").getWidth()).isGreaterThan(width / 2);
		assertThat(browser.all(".results svg rect")).hasSize(3).allMatch((part) -> part.getRect().getWidth() >= 1);
		assertThat(browser.all(".owners tbody tr")).hasSize(21);
		assertThat(size(".owners svg").getWidth()).isGreaterThan(PHONE / 2);
		WebElement lost = browser.all(".owners rect.lost").get(0);
		assertThat(lost.getRect().getWidth()).isGreaterThan(PHONE / 4);
		assertThat(lost.getRect().getHeight()).isGreaterThan(4);
		assertThat(size(".speed svg").getHeight()).isGreaterThan(100);
		assertThat(browser.all(".speed rect:not(.gap)")).hasSize(5)
			.allMatch((bar) -> bar.getRect().getWidth() > 10 && bar.getRect().getHeight() > 10);
		assertThat(browser.all(".speed rect.gap")).hasSize(1);
		assertThat(browser.text(".pauses")).contains("Interrupted", "for 4 h 59 min");
	}

	@Test
	void theColumnsOfACheckedFileAreShown() {
		browser.open(this.page, WIDE, false);
		assertThat(browser.all(".column")).hasSize(3);
		assertThat(browser.all(".column svg")).hasSize(2).allMatch((bar) -> bar.getRect().getHeight() > 5);
		assertThat(browser.texts(".column .effect").get(1)).isEqualTo(
				"4,000 would change\n3,000 would stay\n1,000 can't be applied\n500 in rows rejected for another reason\n1,500 blank");
		assertThat(browser.text(".column .values")).contains("<img src=http://127.0.0.1:9/x>", "can't be applied");
	}

	@ParameterizedTest
	@ValueSource(ints = { WIDE, PHONE, 320 })
	void nothingIsWiderThanTheWindow(int width) {
		assertThat(browser.open(this.page, width, false).overflow()).isEqualTo("0");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void everyTextIsLegibleInLightAndDarkMode(boolean dark) {
		browser.open(this.page, WIDE, dark);
		assertThat(browser.leastContrast())
			.satisfies((least) -> assertThat(least.ratio()).as(least.element()).isGreaterThanOrEqualTo(READABLE));
		assertThat(browser.script("return getComputedStyle(document.body).backgroundColor"))
			.isEqualTo(dark ? "rgb(18, 22, 28)" : "rgb(255, 255, 255)");
	}

	@ParameterizedTest
	@CsvSource({ "1280, false", "1280, true", "390, false", "390, true" })
	void theAccessibilityCheckerFindsNothing(int width, boolean dark) {
		browser.open(this.page, width, dark);
		assertThat(browser.violations()).isEmpty();
	}

	@Test
	void printedThePageIsBlackOnWhite() {
		browser.open(this.page, WIDE, true);
		browser.printed();
		assertThat(browser.script("return getComputedStyle(document.body).backgroundColor"))
			.isEqualTo("rgb(255, 255, 255)");
		assertThat(browser.script("return getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
	}

	@Test
	void thePageLoadsNothingRunsNothingAndLogsNothing() {
		browser.open(this.page, WIDE, false);
		assertThat(browser.requests()).containsOnly(this.page.toUri().toString());
		assertThat(browser.complaints()).isEmpty();
		assertThat(browser.all("script, img, link, iframe, main b")).isEmpty();
	}

	@Test
	void aRunWithoutRowsHasAPageToo() throws IOException {
		ReportFixture empty = new ReportFixture(database.emptied(), this.reports);
		empty.write(ReportFixture.PLAIN, ReportFixture.context(false, 0));
		browser.open(empty.folder.resolve("report.html"), PHONE, true);
		assertThat(browser.text("h1")).isEqualTo("Finished: the input has no rows.");
		assertThat(browser.all("svg")).isEmpty();
		assertThat(browser.overflow()).isEqualTo("0");
	}

	private static Dimension size(String selector) {
		return browser.all(selector).get(0).getSize();
	}

}
