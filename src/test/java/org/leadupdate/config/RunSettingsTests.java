package org.leadupdate.config;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.csv.CsvSettings;
import org.leadupdate.lead.Overwrite;
import org.leadupdate.validation.OverwritePolicy;
import org.leadupdate.validation.ValidationPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A job definition as the run uses and stores it. */
class RunSettingsTests {

	private static void assertRefused(Settings settings, String message) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(settings::run)
			.withMessage(message)
			.extracting(RefusedException::exitCode)
			.isEqualTo(ExitCode.USAGE);
	}

	@Test
	void theOrgAndTheUserAreRequired() {
		assertRefused(new Settings().without("org"),
				"The setting lead-update.org is missing. Set it in jobs/nightly.yaml.");
		assertRefused(new Settings().without("updated-by"),
				"The setting lead-update.updated-by is missing. Set it in jobs/nightly.yaml.");
		assertRefused(new Settings().set("org", "0"), "The setting lead-update.org is 0. Give a number above zero.");
		assertThat(new Settings().set("org", "1").run().org()).isOne();
	}

	@Test
	void onlyTheColumnsAreMappedAndHeadersAreIgnoredByListOrByName() {
		CsvSettings csv = new Settings().set("columns.owner", "Agent")
			.set("columns.ignore[0]", "Notes")
			.set("columns.ignore[1]", "Phone")
			.run()
			.csv();
		assertThat(csv.columns()).containsExactly(Map.entry("owner", "Agent"));
		assertThat(csv.ignoredColumns()).containsExactly("Notes", "Phone");
		assertThat(new Settings().set("columns.ignore", "Notes,Phone").run().csv().ignoredColumns())
			.containsExactly("Notes", "Phone");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ', value = { "tab 9", "TAB 9", "\\t 9", ", 44", "; 59", "| 124" })
	void theDelimiterIsACharacterOrATab(String setting, int character) {
		assertThat(new Settings().set("delimiter", setting).run().csv().delimiter()).isEqualTo((char) character);
	}

	@ParameterizedTest
	@NullAndEmptySource
	void withoutADelimiterItIsDetected(String setting) {
		assertThat(new Settings().set("delimiter", Objects.requireNonNullElse(setting, "")).run().csv().delimiter())
			.isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", ";;", ":" })
	void anotherDelimiterIsRefused(String setting) {
		assertRefused(new Settings().set("delimiter", setting),
				"The setting lead-update.delimiter is \"%s\". It can be , ; | or tab.".formatted(setting));
	}

	@Test
	void theClearMarkerIsNeverBlank() {
		assertRefused(new Settings().set("clear-marker", " "),
				"The setting lead-update.clear-marker is blank, but a blank cell changes nothing. Give a text such as #N/A.");
	}

	@Test
	void unknownColumnsAreRejectedUnlessTheyAreToBeIgnored() {
		assertThat(new Settings().run().csv().ignoreUnknownColumns()).isFalse();
		assertThat(new Settings().set("unknown-columns", "ignore").run().csv().ignoreUnknownColumns()).isTrue();
	}

	@Test
	void aColumnThatDoesNotExistIsRefused() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(new Settings().set("columns.nonsense", "Agent")::run)
			.withMessageStartingWith("The setting lead-update.columns");
	}

	@Test
	void whatDecidesTheMeaningOfARowIsStored() {
		assertThat(new Settings().run().semantic().values())
			.containsExactlyInAnyOrderEntriesOf(Map.of("encoding", "UTF-8", "unknown-columns", "REJECT", "clear-marker",
					"#N/A", "invalid-fields", "REJECT", "overwrite", "ALWAYS", "updated-by", "42"));
		assertThat(new Settings().set("columns.owner", "Agent")
			.set("delimiter", ";")
			.set("rows", "1-100")
			.set("threads", "4")
			.set("overwrite.owner", "never")
			.run()
			.semantic()
			.values())
			.contains(Map.entry("columns.owner", "Agent"), Map.entry("delimiter", ";"), Map.entry("rows", "1-100"),
					Map.entry("overwrite.default", "ALWAYS"), Map.entry("overwrite.owner", "NEVER"))
			.doesNotContainKeys("threads", "overwrite");
	}

	@Test
	void onePolicyIsStoredAlikeAsAWordAndAsTheDefault() {
		assertThat(new Settings().set("overwrite.default", "if-blank").run().semantic().values())
			.isEqualTo(new Settings().set("overwrite", "if-blank").run().semantic().values())
			.containsEntry("overwrite", "IF_BLANK");
		assertThat(new Settings().set("overwrite", "never").run().validation().overwrite())
			.isEqualTo(new OverwritePolicy(Overwrite.NEVER, null, Map.of()));
		assertThat(
				new Settings().set("overwrite[extendedFields.Score]", "never").run().validation().overwrite().fields())
			.containsExactly(Map.entry("Score", Overwrite.NEVER));
		assertRefused(new Settings().set("overwrite.nonsense", "never"),
				"Unknown setting lead-update.overwrite.nonsense. Use default, owner or extendedFields.NAME.");
	}

	@ParameterizedTest
	@CsvSource({ ", , true", ", 1-100, true", "1-100, , false", "1-100, 1-100, true", "1-100, 5-6, true",
			"1-100, 5-101, false", "5-100, 1-10, false" })
	void aRunCoversASettingIfItTookAllItsRows(String taken, String asked, boolean covered) {
		Settings settings = new Settings();
		if (asked != null) {
			settings.set("rows", asked);
		}
		assertThat(settings.run().isWithin(StoredRun.with((taken != null) ? Map.of("rows", taken) : Map.of())))
			.isEqualTo(covered);
	}

	@Test
	void whatTheCommandLineSetIsStoredBesideTheMeaningAndTheLastValueCounts() {
		RunSettings settings = new Settings().set("given[lead-update.threads]", "4").run();
		assertThat(settings.toStored()).containsAllEntriesOf(settings.semantic().values())
			.containsEntry("given:lead-update.threads", "4");
		assertThat(settings.mergedInto(StoredRun
			.with(Map.of("given:lead-update.threads", "2", "given:lead-update.until", "06:00", "encoding", "UTF-16"))))
			.containsExactlyInAnyOrderEntriesOf(
					Map.of("given:lead-update.threads", "4", "given:lead-update.until", "06:00", "encoding", "UTF-16"));
	}

	@Test
	void aRunIsResumedByTheSettingsItBeganWith() {
		RunSettings settings = new Settings().set("columns[owner]", "Agent")
			.set("columns[extendedFields.Lead score]", "Score")
			.set("overwrite[extendedfields.lead score]", "never")
			.set("given[lead-update.threads]", "4")
			.set("rows", "1-100")
			.run();
		Map<String, Object> properties = new TreeMap<>(
				SemanticSettings.properties(StoredRun.with(settings.toStored())));
		RunSettings resumed = RunSettings.of(Settings.properties(properties));
		assertThat(properties).containsEntry("lead-update.job", "nightly").doesNotContainKey("lead-update.threads");
		assertThat(resumed.org()).isEqualTo(7);
		assertThat(resumed.semantic().values()).isEqualTo(settings.semantic().values());
		assertThat(resumed.csv()).isEqualTo(settings.csv());
		assertThat(resumed.semantic().differences(StoredRun.with(settings.toStored()))).isEmpty();
	}

	@Test
	void howAnInputIsGeneratedIsNoProperty() {
		assertThat(SemanticSettings.properties(
				StoredRun.with(Map.of("generated", "undo", "generated.from", "x", "list", "y", "encoding", "UTF-8"))))
			.containsOnlyKeys("lead-update.encoding", "lead-update.job", "lead-update.org");
	}

	@Test
	void eachDifferenceFromTheBeginningNamesTheFormerValue() {
		Map<String, String> begun = new TreeMap<>(new Settings().run().semantic().values());
		begun.put("encoding", "UTF-16");
		begun.put("delimiter", ";");
		begun.put("generated", "undo");
		assertThat(new Settings().set("rows", "1-9").run().semantic().differences(StoredRun.with(begun)))
			.containsExactly("lead-update.delimiter was ;", "lead-update.encoding was UTF-16",
					"lead-update.rows was not set");
	}

	@Test
	void aGeneratedInputIsReadByTheDefaultsAndMayHaveAnyNumberOfRejectedRows() {
		Settings settings = new Settings().set("delimiter", ";").set("max-rejected", "1").set("rows-per-second", "9");
		RunSettings generated = RunSettings.ofGenerated(settings.properties(), 8, 1, Map.of("generated", "undo"));
		assertThat(generated.org()).isEqualTo(8);
		assertThat(generated.updatedBy()).isEqualTo(42);
		assertThat(generated.csv()).isEqualTo(CsvSettings.defaults());
		assertThat(generated.validation()).isEqualTo(ValidationPolicy.DEFAULT);
		assertThat(generated.semantic().values())
			.containsExactlyInAnyOrderEntriesOf(Map.of("generated", "undo", "updated-by", "42"));
		assertThat(generated.limits().maxRejected()).isNull();
		assertThat(generated.limits().rowsPerSecond()).isEqualTo(9);
		assertThat(RunSettings.ofGenerated(settings.without("updated-by").properties(), 8, 1, Map.of()).updatedBy())
			.isOne();
	}

	@Test
	void theFirstValidationGoesThroughTheWholeFileAndByItselfAllowsNoRejectedRow() {
		RunLimits limits = new Settings().run().forFirstValidation().limits();
		assertThat(limits.maxRejected()).isNull();
		assertThat(limits.mostAfterCheck()).isEqualTo(MaxRejected.NONE);
		assertThat(new Settings().set("max-rejected", "5%").run().forFirstValidation().limits().mostAfterCheck())
			.hasToString("5%");
	}

	@Test
	void bytesAreUtf8UnlessTheJobDefinitionSaysOtherwise() {
		assertThat(new Settings().run().csv().encoding()).isEqualTo(StandardCharsets.UTF_8);
		assertThat(new Settings().set("encoding", "latin1").run().csv().encoding())
			.isEqualTo(StandardCharsets.ISO_8859_1);
	}

}
