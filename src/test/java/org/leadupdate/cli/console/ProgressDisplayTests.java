package org.leadupdate.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

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

	private final AtomicLong nanoTime = new AtomicLong();

	private final ProgressLines lines = new ProgressLines(Duration.ofMinutes(5), this.nanoTime::get);

	@Test
	void aTerminalHasABarForTheStep() {
		ProgressBar bar = new ProgressBar(this.line, this.nanoTime::get);
		bar.show(applying(10, 40, 2));
		assertThat(shown()).contains("Applying  25%", "10 rows", "2 rejected");
		bar.show(applying(40, 40, 2));
		assertThat(shown()).contains("Applying 100%", "40 rows");
	}

	@Test
	void otherwiseALineSaysHowFarTheRunIsAndHowFastItWasSinceTheLast() {
		assertThat(lineAfter(300, applying(10, 400, 0))).hasValue("Applying: 10 of 400 rows (2%)");
		assertThat(lineAfter(299, applying(110, 400, 3))).isEmpty();
		assertThat(lineAfter(1, applying(310, 400, 3)))
			.hasValue("Applying: 310 of 400 rows (77%), 3 rejected, 1 rows/s, 1m30s left");
	}

	@Test
	void aRunThatWaitsSaysSoAtOnceAndThenPeriodically() {
		assertThat(lineAfter(20, applying(10, 400, 0))).isEmpty();
		assertThat(lineAfter(9, applying(10, 400, 0))).isEmpty();
		assertThat(lineAfter(1, applying(10, 400, 0)))
			.hasValue("Applying: 10 of 400 rows (2%), no row for 10s: waiting for the server");
		assertThat(lineAfter(299, applying(10, 400, 0))).isEmpty();
		assertThat(lineAfter(1, applying(10, 400, 0)))
			.hasValueSatisfying((line) -> assertThat(line).endsWith("no row for 5m10s: waiting for the server"));
		assertThat(lineAfter(300, new Snapshot(1, RunMode.APPLY, Step.REPORT, 400, 10, 0)))
			.hasValue("Reporting: 10 of 400 rows (2%)");
	}

	@Test
	void theBarSaysThatItWaits() {
		ProgressBar bar = new ProgressBar(this.line, this.nanoTime::get);
		bar.show(applying(10, 40, 2));
		this.nanoTime.addAndGet(Duration.ofSeconds(12).toNanos());
		bar.show(applying(10, 40, 2));
		assertThat(shown()).contains("no row for 12s: waiting for the server");
	}

	private Optional<String> lineAfter(long seconds, Snapshot now) {
		this.nanoTime.addAndGet(Duration.ofSeconds(seconds).toNanos());
		return this.lines.line(now);
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
