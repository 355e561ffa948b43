package org.leadupdate.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;
import org.leadupdate.api.ApiSimulator;

import static org.assertj.core.api.Assertions.assertThat;

/** A signal while calls of the vendor's API take longer than any chunk. */
@Faults
class ApiStopIT {

	private static final int ROWS = 100;

	/** Longer than a stop without calls may take. */
	private static final Duration CALL = Duration.ofSeconds(10);

	private final ApiSimulator simulator = new ApiSimulator();

	@TempDir
	Path folder;

	@AfterEach
	void close() {
		this.simulator.close();
	}

	@Test
	void callsUnderWayAreWaitedForAndAreNotInDoubt() {
		Installation installation = Installation.embedded(this.folder)
			.through(this.simulator, "requests-per-minute: 6000, response-timeout: 30s");
		Path input = installation.write("input.csv",
				IntStream.rangeClosed(1, ROWS)
					.mapToObj((row) -> row + ",Anna\n")
					.collect(Collectors.joining("", "leadID,owner\n", "")));
		String[] command = { "apply", "nightly", "--input", input.toString() };
		CountDownLatch slow = new CountDownLatch(1);
		this.simulator.behave((call) -> {
			if (call.number() > ROWS / 2) {
				slow.countDown();
				LockSupport.parkNanos(CALL.toNanos());
			}
			return null;
		});
		ProgramProcess running = installation.start(command).await(() -> slow.getCount() == 0);
		running.terminate();
		assertThat(running.exitCode()).as(running.err()).isEqualTo(5);
		assertThat(running.err()).contains("Stopping: calls of the API under way are waited for, 30 s at most.")
			.contains("Stopped on request.");
		this.simulator.behave((call) -> null);
		ProgramProcess resumed = installation.run(command);
		assertThat(resumed.exitCode()).as(resumed.err()).isZero();
		assertThat(this.simulator.updates()).isEqualTo(ROWS);
		assertThat(installation.report("report.csv")).doesNotContain("API_SENT_TWICE");
	}

}
