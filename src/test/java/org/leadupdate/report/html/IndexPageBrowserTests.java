package org.leadupdate.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** {@code index.html} as a person sees it, in a real browser. */
class IndexPageBrowserTests {

	private static final int WIDE = 1280;

	private static final int PHONE = 390;

	/** WCAG AA, for text of any size. */
	private static final double READABLE = 4.5;

	private static Browser browser;

	@TempDir
	private static Path profile;

	@TempDir
	private Path folder;

	private Path page;

	@BeforeAll
	static void open() {
		assumeTrue(Browser.isInstalled(),
				"There is no Chromium with its driver: apt-get install chromium chromium-driver");
		browser = new Browser(profile);
	}

	@AfterAll
	static void close() {
		if (browser != null) {
			browser.close();
		}
	}

	@BeforeEach
	void write() throws IOException {
		MadeUpRuns runs = MadeUpRuns.many(120)
			.job("feed")
			.finished(900, 0)
			.finished(1200, 3)
			.add("killed", RunState.RUNNING, 40, 0)
			.mode(RunMode.CHECK, null)
			.finished(10, 0)
			.job("a very long name of a job that somebody chose ".repeat(4))
			.input("/in/" + "very-long-".repeat(40) + "<b>.csv")
			.finished(1_000_000, 250_000)
			.rejected("FIELD_UNKNOWN", 40);
		this.page = write(runs);
	}

	private Path write(MadeUpRuns runs) throws IOException {
		return Files.writeString(this.folder.resolve("index.html"), IndexPageTests.html(runs));
	}

	@ParameterizedTest
	@CsvSource({ "1280, false", "1280, true", "390, false", "390, true" })
	void theAccessibilityCheckerFindsNothing(int width, boolean dark) {
		browser.open(this.page, width, dark);
		assertThat(browser.violations()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { WIDE, PHONE, 320 })
	void onlyTheTableScrollsSideways(int width) {
		browser.open(this.page, width, false);
		assertThat(browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
			.isEqualTo("0");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void everyTextIsLegibleInLightAndDarkMode(boolean dark) {
		browser.open(this.page, WIDE, dark);
		assertThat(browser.leastContrast())
			.satisfies((least) -> assertThat(least.ratio()).as(least.element()).isGreaterThanOrEqualTo(READABLE));
	}

	@Test
	void thePageLoadsNothingAndLogsNothing() {
		browser.open(this.page, WIDE, false);
		assertThat(browser.requests()).containsOnly(this.page.toUri().toString());
		assertThat(browser.complaints()).isEmpty();
		assertThat(browser.all("img, link, iframe, main b b")).isEmpty();
	}

	@Test
	void theTableIsFilteredByJobAndOutcome() {
		browser.open(this.page, WIDE, false);
		assertThat(browser.text("#shown")).isEqualTo("126 of 126 runs");
		choose("#job", "feed");
		assertThat(browser.text("#shown")).isEqualTo("4 of 126 runs");
		choose("#outcome", "rows rejected");
		assertThat(browser.text("#shown")).isEqualTo("1 of 126 runs");
		assertThat(visible("th")).containsExactly("122");
	}

	@Test
	void theTableIsSortedWithTheKeyboard() {
		browser.open(this.page, WIDE, false);
		WebElement updated = browser.all("#runs thead button").get(6);
		updated.sendKeys(Keys.ENTER);
		assertThat(browser.script("return document.activeElement.parentNode.getAttribute('aria-sort')"))
			.isEqualTo("descending");
		assertThat(visible("td:nth-child(7)")).first().isEqualTo("1,000,000");
		updated.sendKeys(Keys.SPACE);
		assertThat(visible("td:nth-child(7)")).last().isEqualTo("1,000,000");
		assertThat(browser.all("#runs th[aria-sort]")).hasSize(1);
	}

	@Test
	void withoutScriptTheTableIsWholeAndTheControlsAreHidden(@TempDir Path ownProfile) {
		try (Browser scriptless = Browser.withoutScript(ownProfile)) {
			scriptless.open(this.page, WIDE, false);
			assertThat(scriptless.visibleTexts("#runs tbody tr")).hasSize(126).doesNotContain("");
			assertThat(scriptless.all("#filter")).noneMatch(WebElement::isDisplayed);
			assertThat(scriptless.all("#runs button")).isEmpty();
		}
	}

	@Test
	void failedStoppedAndResumedRunsAreMarkedInTheCharts() throws IOException {
		this.page = write(new MadeUpRuns().finished(90, 9)
			.add("failed", RunState.FAILED, 40, 0)
			.add("stopped", RunState.STOPPED, 50, 0)
			.resumed()
			.finished(95, 0));
		browser.open(this.page, WIDE, false);
		assertThat(browser.all(".charts svg")).hasSize(2)
			.allSatisfy((chart) -> assertThat(chart.getRect().getWidth()).isGreaterThan(WIDE / 3))
			.allSatisfy((chart) -> assertThat(chart.getAccessibleName()).isNotBlank());
		assertThat(browser.all(".charts path.x, .charts path.s, .charts path.o")).hasSize(6)
			.allMatch((mark) -> mark.getRect().getWidth() >= 8 && mark.getRect().getWidth() < 20);
	}

	@Test
	void printedThePageHasNoControlsAndNoDarkBackground() {
		browser.open(this.page, WIDE, true);
		browser.printed();
		assertThat(browser.script("return getComputedStyle(document.body).backgroundColor"))
			.isEqualTo("rgb(255, 255, 255)");
		assertThat(browser.all("#filter")).noneMatch(WebElement::isDisplayed);
	}

	@Test
	void aPageWithoutRunsIsAccessibleToo() throws IOException {
		browser.open(write(new MadeUpRuns()), PHONE, true);
		assertThat(browser.text("h1")).isEqualTo("There are no runs.");
		assertThat(browser.violations()).isEmpty();
	}

	private static void choose(String select, String text) {
		browser.all(select + " option")
			.stream()
			.filter((option) -> option.getText().equals(text))
			.findFirst()
			.orElseThrow()
			.click();
	}

	private static List<String> visible(String cell) {
		return browser.visibleTexts("#runs tbody tr:not([hidden]) " + cell);
	}

}
