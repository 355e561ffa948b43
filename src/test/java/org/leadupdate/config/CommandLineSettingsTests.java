package org.leadupdate.config;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.leadupdate.result.Run;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a command line the next commands need again. */
class CommandLineSettingsTests {

	private static final Run RUN = StoredRun
		.with(Map.of("encoding", "UTF-8", "given:lead-update.data-dir", "/data", "given:lead-update.max-rejected", "5%",
				"given:lead-update.rows", "1-9", "given:lead-update.encoding", "latin1"));

	@Test
	void theSameCommandNeedsAllThatWasGivenAndNothingElse() {
		assertThat(CommandLineSettings.all(RUN)).containsExactly(Map.entry("lead-update.data-dir", "/data"),
				Map.entry("lead-update.encoding", "latin1"), Map.entry("lead-update.max-rejected", "5%"),
				Map.entry("lead-update.rows", "1-9"));
	}

	@Test
	void otherRowsAreCountedFromOneAgain() {
		assertThat(CommandLineSettings.ofOtherRows(RUN)).containsOnlyKeys("lead-update.data-dir",
				"lead-update.encoding", "lead-update.max-rejected");
	}

	@Test
	void aRunIsFoundWhereItsDataIs() {
		assertThat(CommandLineSettings.ofPlaces(RUN)).containsOnlyKeys("lead-update.data-dir");
	}

	@Test
	void aResumedRunKeepsByItselfWhatItsRowsMean() {
		assertThat(CommandLineSettings.ofResume(RUN)).containsOnlyKeys("lead-update.data-dir",
				"lead-update.max-rejected");
	}

}
