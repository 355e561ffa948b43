package org.leadupdate.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.leadupdate.batch.RunProgress;
import org.leadupdate.batch.RunProgress.Snapshot;
import org.leadupdate.batch.RunProgress.Step;
import org.leadupdate.result.RunMode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a user sees of a run under way, on a terminal and elsewhere. */
class ProgressDisplayTests {

	private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

	private final StatusLine line = new StatusLine(new PrintStream(this.terminal, true, StandardCharsets.UTF_8));

	private final ProgressLines lines = new ProgressLines(Duration.ofSeconds(10));

	@Test
	void aTerminalHasABarForTheStep() {
		ProgressBar bar = new ProgressBar(this.line);
		bar.show(applying(10, 40, 2));
		assertThat(shown()).contains("Applying  25%", "10 rows", "2 rejected");
		bar.show(applying(40, 40, 2));
		assertThat(shown()).contains("Applying 100%", "40 rows");
	}

	@Test
	void otherwiseALineSaysHowFarTheRunIsAndHowFastItWasSinceTheLast() {
		assertThat(this.lines.line(applying(10, 400, 0))).isEqualTo("Applying: 10 of 400 rows (2%)");
		assertThat(this.lines.line(applying(210, 400, 3)))
			.isEqualTo("Applying: 210 of 400 rows (52%), 3 rejected, 20 rows/s, 9s left");
	}

	@Test
	void withoutANewRowTheLineSaysForHowLong() {
		this.lines.line(applying(10, 400, 0));
		assertThat(this.lines.line(applying(10, 400, 0)))
			.isEqualTo("Applying: 10 of 400 rows (2%), no row for 10s: waiting for the database");
		assertThat(this.lines.line(applying(10, 400, 0))).contains("no row for 20s");
		assertThat(this.lines.line(new Snapshot(1, RunMode.APPLY, Step.REPORT, 400, 10, 0)))
			.isEqualTo("Reporting: 10 of 400 rows (2%)");
	}

	@Test
	void beforeARunBeginsATerminalShowsNothing() {
		ProgressDisplay.bar(new RunProgress(), this.line).close();
		assertThat(shown()).isEmpty();
	}

	private static Snapshot applying(long done, long total, long rejected) {
		return new Snapshot(1, RunMode.APPLY, Step.APPLY, total, done, rejected);
	}

	private String shown() {
		return this.terminal.toString(StandardCharsets.UTF_8);
	}

}
