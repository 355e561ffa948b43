package org.leadupdate.cli.console;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The progress of a step in one line of a terminal. */
class BarTextTest {

	private static final BarText MILLION = new BarText("Applying", 450_000, 1_000_000, 7_600, "123 rejected");

	@Test
	void eightyColumnsShowEverything() {
		assertThat(MILLION.fit(79, false))
			.isEqualTo("Applying  45%  [=====>       ]  450,000 rows  7,600/s  123 rejected  1m12s left");
	}

	@Test
	void fortyColumnsShowThePercentageTheRejectedAndTheTimeLeft() {
		assertThat(MILLION.fit(39, false)).isEqualTo("Applying  45%  123 rejected  1m12s left");
	}

	@ParameterizedTest
	@ValueSource(ints = { 9, 20, 30, 39, 60, 79, 119, 300 })
	void itIsNeverWiderThanTheTerminal(int width) {
		assertThat(MILLION.fit(width, false)).hasSizeLessThanOrEqualTo(width);
	}

	@Test
	void unknownValuesAreOmitted() {
		assertThat(new BarText("Reading", 1, 0, 0, "").fit(79, true)).isEqualTo("Reading  1 row");
	}

	@Test
	void aStepThatIsDoneHasAFullBar() {
		assertThat(new BarText("Reporting", 29, 29, 0, "").fit(39, false))
			.isEqualTo("Reporting 100%  [============]  29 rows");
	}

	@Test
	void colorTakesNoSpace() {
		String coloured = MILLION.fit(79, true);

		assertThat(coloured).contains("\033[32m");
		assertThat(coloured.replaceAll("\033\\[\\d+m", "")).isEqualTo(MILLION.fit(79, false));
	}

}
