package org.leadupdate.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.Faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Signals to {@code run.sh}, as schedulers, shells and containers send them. */
@Faults
class StopIT {

	private static final int ROWS = 10_000;

	@TempDir
	static Path seedFolder;

	private static Installation seeded;

	@TempDir
	Path folder;

	private Installation installation;

	private String[] command = {};

	@BeforeAll
	static void seed() {
		seeded = Installation.embedded(seedFolder).seed(ROWS);
	}

	@BeforeEach
	void install() {
		this.installation = Installation.embedded(this.folder.resolve("home")).copyOf(seeded).withScript();
		Path input = this.installation.write("input.csv",
				IntStream.rangeClosed(1, ROWS)
					.mapToObj((row) -> row + ",Anna," + row + "\n")
					.collect(Collectors.joining("", "leadID,owner,extendedFields.visits\n", "")));
		this.command = new String[] { "apply", "nightly", "--input", input.toString() };
	}

	@ParameterizedTest
	@CsvSource({ "TERM, rows-0", "HUP, whole" })
	void aSignalStopsARunInAnyPhase(String signal, String file) {
		ProgramProcess running = start(List.of(), file);
		running.signal(signal, (process) -> process);
		assertStopped(running);
		assertResumed();
	}

	@Test
	void aSecondSignalIsHarmless() {
		ProgramProcess running = start(List.of(), "whole");
		running.signal("INT", (process) -> process);
		running.signal("INT", (process) -> process);
		running.signal("TERM", (process) -> process);
		assertStopped(running);
		assertResumed();
	}

	/** Then all rows have taken effect, and the report may as well be finished. */
	@Test
	void aSignalWhileTheReportIsWrittenIsNotAFailure() {
		ProgramProcess running = start(List.of(), ".report.csv.tmp");
		running.signal("TERM", (process) -> process);
		assertThat(running.exitCode()).as(running.err()).isIn(0, 5);
		ProgramProcess again = this.installation.run(this.command);
		assertThat(again.exitCode()).as(again.err()).isZero();
		assertComplete();
	}

	@Test
	void theTimeoutCommandPassesItsSignalOn() {
		ProgramProcess running = start(List.of("timeout", "600"), "whole");
		running.signal("TERM", (process) -> process);
		assertStopped(running);
		assertResumed();
	}

	@Test
	void itCanBeStoppedAsTheFirstProcessOfAContainer() {
		List<String> container = List.of("unshare", "--pid", "--fork", "--mount-proc");
		ProgramProcess trial = ProgramProcess.of(this.folder, Map.of(),
				List.of(container, List.of("true")).stream().flatMap(List::stream).toArray(String[]::new));
		assumeThat(trial.exitCode()).as("the exit code of unshare, which needs rights: " + trial.err()).isZero();
		ProgramProcess running = start(container, "whole");
		running.signal("TERM", (unshare) -> unshare.children().findFirst().orElseThrow());
		assertStopped(running);
		assertResumed();
	}

	/** Starts the run, in small chunks, and waits until a file of it is there. */
	private ProgramProcess start(List<String> by, String file) {
		String[] slowly = Stream.concat(Stream.of(this.command), Stream.of("--set", "lead-update.chunk-size=20"))
			.toArray(String[]::new);
		return this.installation.startScript(by, slowly).await(() -> !this.installation.reports(file).isEmpty());
	}

	private static void assertStopped(ProgramProcess running) {
		assertThat(running.exitCode()).as(running.err()).isEqualTo(5);
		assertThat(running.err()).contains("Stopped on request");
	}

	private void assertResumed() {
		ProgramProcess resumed = this.installation.run(this.command);
		assertThat(resumed.exitCode()).as(resumed.err()).isZero();
		assertComplete();
	}

	private void assertComplete() {
		assertThat(this.installation.query("SELECT run_id, state, updated, unchanged, rejected FROM lead_update_run"))
			.containsExactly(List.of("1", "FINISHED", "" + ROWS, "0", "0"));
		assertThat(this.installation.query("SELECT COUNT(*) FROM leads WHERE owner = 'Anna'"))
			.containsExactly(List.of("" + ROWS));
		assertThat(this.installation.report("report.csv").lines()).hasSize(ROWS + 1);
	}

}
