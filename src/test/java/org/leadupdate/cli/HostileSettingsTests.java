package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Job definitions and their imports end in a sentence or are read, and hand no secret on.
 */
class HostileSettingsTests {

	private static final String INPUT = "leadID,owner\n50001,priya.nair\n";

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home);
	}

	@Test
	void anAliasOfItselfIsRefused() throws IOException {
		this.program.job("plain", "columns: &a\n  x: *a");
		assertRefused("line 4, column 12: what begins here contains an alias of itself");
	}

	@Test
	void aliasesThatGrowWithoutMeasureAreRefusedAtOnce() throws IOException {
		String levels = IntStream.range(1, 6)
			.mapToObj((level) -> "a%d: &a%d [%s]".formatted(level, level,
					("*a" + (level - 1) + ",").repeat(9).replaceFirst(",$", "")))
			.collect(Collectors.joining("\n", "a0: &a0 [x, x, x, x, x, x, x, x, x]\n", "\n"));
		this.program.job("plain", "").addSettings("plain", levels);
		assertRefused("its aliases make more than 10,000 values of it");
	}

	@Test
	void theSameGoesForAFileThatIsImported() throws IOException {
		Path more = Files.writeString(this.home.resolve("more.yaml"), "a: &a\n  x: *a\n");
		this.program.job("plain", "").addSettings("plain", "spring.config.import: \"file:" + more + "\"\n");
		assertRefused(more.toString(), "contains an alias of itself");
	}

	@Test
	void anErrorOfTheJvmEndsInASentenceToo() throws IOException {
		Path folder = Files.createDirectory(this.home.resolve("more"));
		Files.writeString(folder.resolve("application.yaml"), "a: &a\n  x: *a\n");
		this.program.job("plain", "").addSettings("plain", "spring.config.import: \"file:" + folder + "/\"\n");
		assertRefused("The settings can't be read: StackOverflowError.");
	}

	@Test
	void anAliasOfModestSizeIsRead() throws IOException {
		this.program.job("plain", "")
			.addSettings("plain", "x: &x {owner: Besitzer}\nlead-update.columns: *x\n")
			.seeded();
		assertThat(this.program.apply("plain", "leadID,Besitzer\n50001,priya.nair\n")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "configtree:/nowhere/", "file:/nowhere/more.yaml", "configtree:/nowhere/*/" })
	void anImportThatIsMissingIsNamed(String location) throws IOException {
		this.program.job("plain", "").addSettings("plain", "spring.config.import: \"" + location + "\"\n");
		assertRefused("/nowhere", "spring.config.import");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:1/x.yaml", "optional:https://app:hunter2@127.0.0.1:1/x.yaml",
			"file://127.0.0.1/x.yaml", "ftp://127.0.0.1/x.yaml", "jar:file:/x.jar!/x.yaml", "classpath:x.yaml", "env:X",
			"vault://" })
	void settingsComeFromThisMachineOnly(String location) throws IOException {
		this.program.job("plain", "").addSettings("plain", "spring.config.import: \"" + location + "\"\n");
		assertRefused("Settings can't be imported from");
		assertThat(this.program.err()).doesNotContain("hunter2");
	}

	@Test
	void secretsFromAFolderAndSettingsFromAFileAreRead() throws IOException {
		Path more = Files.writeString(this.home.resolve("more.yaml"), "lead-update.rows: 1-1\n");
		Path tree = Files.createDirectories(this.home.resolve("secrets"));
		Files.writeString(tree.resolve("lead-update.clear-marker"), "(none)");
		this.program.job("plain", "")
			.addSettings("plain",
					"spring.config.import: [\"configtree:%s/\", \"file:%s\", \"optional:file:/nowhere.yaml\"]\n"
						.formatted(tree, more))
			.seeded();
		assertThat(this.program.apply("plain", "leadID,owner\n50001,(none)\n50002,x\n")).isZero();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "logging.structured.format.console: org.example.Format", "spring.profiles.active: \"x,!y\"",
					"spring.config.import: \"file:/etc/hostname\"", "logging.level.root: loud" })
	void settingsThatSpringCantReadAreWrongConfiguration(String setting) throws IOException {
		this.program.job("plain", "").addSettings("plain", setting + "\n");
		assertRefused("setting");
	}

	@Test
	void theLogIsNotSetUpByAnotherFile() throws IOException {
		this.program.job("plain", "").addSettings("plain", "logging.config: /nowhere.xml\n");
		assertRefused("logging.config (LOGGING_CONFIG) is set");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			console: "%d{HH:mm} %nosuch %m%n" | console | conversion word [nosuch]
			console: "%d{yyyy-bb} %m%n"       | console | pattern yyyy-bb
			console: "%replace(%m){[} %n"     | console | two options are expected
			console: "%("                     | console | expecting a LITERAL
			console: ""                       | console | Empty
			file: "%clr(%m)%n"                | file    | conversion word [clr]
			""")
	void aPatternOfTheLogThatIsNoneIsOneSentence(String setting, String name, String problem) throws IOException {
		this.program.job("plain", "").addSettings("plain", "logging.pattern:\n  " + setting + "\n");
		assertRefused("The setting logging.pattern." + name + " is no pattern of Logback: ", problem,
				". Correct it, or remove it.");
	}

	@Test
	void aPatternOfTheLogOfOnesOwnIsUsed() throws IOException {
		this.program.job("plain", "")
			.addSettings("plain", "logging.pattern.console: \"%d{HH:mm, UTC} [%level] %msg%n\"\n")
			.seeded();
		assertThat(this.program.apply("plain", "leadID,owner\n50001,priya.nair\n")).isZero();
		assertThat(this.program.err()).containsPattern("(?m)^\\d\\d:\\d\\d \\[INFO\\] read 1 row");
	}

	@Test
	void standardOutputHasNoBanner() throws IOException {
		this.program.job("plain", "").addSettings("plain", "spring.main.banner-mode: console\n").seeded();
		assertThat(this.program.run("history")).isZero();
		assertThat(this.program.run("history", "--job", "plain")).isZero();
		assertThat(this.program.out()).startsWith("There are no runs");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "clear-marker: ${SPRING_DATASOURCE_PASSWORD}", "columns.owner: x${spring.datasource.password:}",
					"input: /in/${x:${my.api-key}}", "clear-marker: ${indirect}", "clear-marker: ${DB_PW}",
					"columns: {ignore: [\"${LEADUPDATE_NOTIFY_WEBHOOK_SECRET}\"]}" })
	void noSettingOfARunRefersToASecret(String setting) throws IOException {
		this.program.job("plain", setting)
			.addSettings("plain",
					"indirect: ${spring.mail.password}\nspring.datasource.password: ${DB_PW:hunter2}\nDB_PW: hunter2\n");
		assertRefused("a secret, but settings are stored with the run and shown");
		assertThat(this.program.err()).doesNotContain("hunter2");
	}

	@Test
	void aPlaceholderOfNoSecretIsReplacedAndAnExpressionIsText() throws IOException {
		this.program.job("plain", "clear-marker: \"#{1+1}\"\ncolumns.owner: ${who}")
			.addSettings("plain", "who: X\n")
			.seeded();
		assertThat(this.program.apply("plain", "leadID,X\n50001,#{1+1}\n")).isZero();
		assertThat(this.program.report().get(0)).containsEntry("owner", "");
		this.program.run("history", "1");
		assertThat(this.program.out()).contains("#{1+1}");
	}

	private void assertRefused(String... sentence) throws IOException {
		assertThat(this.program.apply("plain", INPUT)).isOne();
		assertThat(this.program.out()).isEmpty();
		assertThat(this.program.err().lines()).singleElement()
			.asString()
			.contains(sentence)
			.doesNotContain("Exception");
	}

}
