package org.leadupdate.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debian's Chromium without a window. Selenium's own look for a browser is left out: it
 * would download one.
 */
final class Browser implements AutoCloseable {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

	/**
	 * Text, and what is behind it. Only plain colours are used, none of them translucent.
	 */
	private static final String LEAST_CONTRAST = """
			const light = (colour) => {
			  const parts = colour.match(/[\\d.]+/g).slice(0, 3)
			    .map((part) => part / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
			  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
			};
			const behind = (element) => {
			  const colour = getComputedStyle(element).backgroundColor;
			  return colour !== 'rgba(0, 0, 0, 0)' ? colour
			    : element.parentElement ? behind(element.parentElement) : 'rgb(255, 255, 255)';
			};
			const texts = [...document.body.querySelectorAll('*')].filter((element) =>
			  [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()) && !element.closest('svg'));
			return texts.map((element) => {
			  const [less, more] = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => a - b);
			  return [(more + 0.05) / (less + 0.05), element.outerHTML.slice(0, 80)];
			}).sort((a, b) => a[0] - b[0])[0];
			""";

	private final ChromeDriver driver;

	static boolean isInstalled() {
		return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
	}

	Browser(Path profile) {
		this(profile, Map.of());
	}

	/**
	 * A browser that runs no scripts of pages. It is one of its own: switched off and on
	 * again in a running browser, scripts were once still off in the next test's page.
	 */
	static Browser withoutScript(Path profile) {
		return new Browser(profile, Map.of("profile.managed_default_content_settings.javascript", 2));
	}

	private Browser(Path profile, Map<String, Object> preferences) {
		LoggingPreferences logging = new LoggingPreferences();
		logging.enable(LogType.BROWSER, Level.ALL);
		logging.enable(LogType.PERFORMANCE, Level.ALL);
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM.toFile());
		// Root, as which builds run, has no sandbox; a page of ours has no script.
		options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
				"--no-first-run", "--disable-background-networking", "--user-data-dir=" + profile);
		options.setExperimentalOption("prefs", preferences);
		options.setCapability("goog:loggingPrefs", logging);
		this.driver = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build(),
				options);
		// The usual 30 s are too few for axe-core where other tests have the processor.
		this.driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
	}

	Browser open(Path page, int width, boolean dark) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features",
				List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
		// What was asked for before, by the browser's own first page.
		this.driver.manage().logs().get(LogType.PERFORMANCE);
		this.driver.get(page.toUri().toString());
		return this;
	}

	String title() {
		return String.valueOf(this.driver.getTitle());
	}

	String text(String selector) {
		return this.driver.findElement(By.cssSelector(selector)).getText();
	}

	List<String> texts(String selector) {
		return this.driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
	}

	/** The same in one call, of those elements only that can be seen. */
	@SuppressWarnings("unchecked") // Selenium gives what a script returns as objects
	List<String> visibleTexts(String selector) {
		return (List<String>) this.driver.executeScript("""
				return [...document.querySelectorAll(arguments[0])]
				  .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
				    && element.getBoundingClientRect().height > 0)
				  .map((element) => element.innerText.trim());""", selector);
	}

	List<WebElement> all(String selector) {
		return this.driver.findElements(By.cssSelector(selector));
	}

	String script(String script) {
		return String.valueOf(this.driver.executeScript(script));
	}

	/**
	 * How many pixels of the page are to the right of the window, and what reaches there.
	 */
	String overflow() {
		return script("""
				const width = document.documentElement.clientWidth;
				return document.documentElement.scrollWidth - width + [...document.body.querySelectorAll('*')]
				  .filter((element) => element.getBoundingClientRect().right > width + 0.5)
				  .map((element) => ' ' + element.outerHTML.slice(0, 60)).join();""");
	}

	@SuppressWarnings("unchecked") // Selenium gives what a script returns as objects
	Contrast leastContrast() {
		List<Object> least = (List<Object>) this.driver.executeScript(LEAST_CONTRAST);
		return new Contrast(((Number) least.get(0)).doubleValue(), String.valueOf(least.get(1)));
	}

	/**
	 * What axe-core has to say against the page. It tells of violations only: to name the
	 * elements without one takes it longer than to check them.
	 */
	@SuppressWarnings("unchecked") // Selenium gives what a script returns as objects
	List<String> violations() {
		this.driver.executeScript(axe());
		return (List<String>) this.driver.executeAsyncScript(
				"""
						const done = arguments[arguments.length - 1];
						axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
						  resultTypes: ['violations'] }).then((found) => done(found.violations.map((v) => v.id + ': ' + v.help + ' ' + v.nodes[0].html.slice(0, 120))));""");
	}

	private static String axe() {
		try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Shows the page as a printer would. */
	void printed() {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("media", "print", "features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
	}

	/** What the page complains of. */
	List<String> complaints() {
		return this.driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
	}

	/** All that was asked for since the page was opened. */
	List<String> requests() {
		return this.driver.manage()
			.logs()
			.get(LogType.PERFORMANCE)
			.getAll()
			.stream()
			.map((entry) -> JsonMapper.shared().readTree(entry.getMessage()).get("message"))
			.filter((message) -> message.get("method").asString().equals("Network.requestWillBeSent"))
			.map((message) -> message.at("/params/request/url"))
			.map(JsonNode::asString)
			.toList();
	}

	Map<String, Object> command(String name, Map<String, Object> parameters) {
		return this.driver.executeCdpCommand(name, parameters);
	}

	@Override
	public void close() {
		this.driver.quit();
	}

	/**
	 * The contrast of a text with what is behind it.
	 *
	 * @param ratio from 1 to 21
	 * @param element the text's element
	 */
	record Contrast(double ratio, String element) {

	}

}
