package org.leadupdate.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;
import org.leadupdate.api.ApiSimulator;
import org.leadupdate.database.OnServer;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A manager and a worker, each a process, that call the vendor's API together. */
@OnServer
class ApiWorkersIT {

	private static final int ROWS = 400;

	private static final int PER_MINUTE = 3000;

	private static final String SETTINGS = "requests-per-minute: %d, in-flight: 2".formatted(PER_MINUTE);

	private static final String HEARTBEAT = "lead-update.worker-heartbeat=1s";

	private final ApiSimulator simulator = new ApiSimulator();

	private final List<ProgramProcess> processes = new ArrayList<>();

	@TempDir
	Path folder;

	private TestDatabase database;

	private Installation managers;

	@BeforeEach
	void open() {
		this.database = TestDatabase.server("calls");
		this.managers = Installation.on(this.database.url(), this.folder.resolve("manager"))
			.through(this.simulator, SETTINGS);
	}

	@AfterEach
	void close() {
		this.processes.forEach(ProgramProcess::kill);
		this.processes.forEach(ProgramProcess::exitCode);
		this.database.close();
		this.simulator.close();
	}

	private ProgramProcess worker(String settings) {
		Installation others = Installation.on(this.database.url(), this.folder.resolve("worker"))
			.through(this.simulator, settings);
		return keep(others.start("worker", "--threads", "2", "--set", HEARTBEAT));
	}

	private ProgramProcess manager(String... more) {
		Path input = this.managers.write("input.csv",
				IntStream.rangeClosed(1, ROWS)
					.mapToObj((row) -> (row + 1) / 2 + "," + row + "\n")
					.collect(Collectors.joining("", "leadID,extendedFields.visits\n", "")));
		List<String> command = new ArrayList<>(
				List.of("apply", "nightly", "--input", input.toString(), "--workers", "--set", HEARTBEAT));
		command.addAll(List.of(more));
		return keep(this.managers.start(command.toArray(String[]::new)));
	}

	private ProgramProcess keep(ProgramProcess process) {
		this.processes.add(process);
		return process;
	}

	private void assertApplied(ProgramProcess manager) {
		assertThat(manager.exitCode()).as(manager.err()).isZero();
		assertThat(manager.out()).contains("400 rows, 400 updated, 0 unchanged, 0 rejected");
		assertThat(this.simulator.leads().all()).hasSize(ROWS / 2);
		this.simulator.leads()
			.all()
			.forEach((lead, found) -> assertThat(found.fields().get("visits").longValue()).isEqualTo(2 * lead));
		assertThat(this.simulator.overlaps()).as("calls of one lead at the same time").isZero();
	}

	@Test
	void aManagerAndAWorkerKeepToOneLimit() {
		ProgramProcess manager = manager();
		ProgramProcess worker = worker(SETTINGS);
		assertApplied(manager);
		worker.await(() -> worker.err().contains("is done with run 1"));
		assertThat(worker.err()).contains("begins with run 1").doesNotContain("left to others");
		assertThat(this.simulator.updates()).isEqualTo(ROWS);
		// Each by itself would make 50, and a call may be late on its way.
		assertThat(this.simulator.rate().mostInASecond()).as("calls in the fullest second").isLessThan(70);
		assertThat(this.simulator.tokensGiven()).as("processes that called").isEqualTo(2);
	}

	@Faults
	@Test
	void aRunThatAWorkerCantOpenIsLeftToOthers() {
		ProgramProcess worker = worker("in-flight: 2");
		worker.await(() -> worker.err().contains("waits for partitions"));
		assertApplied(manager());
		assertThat(worker.err())
			.containsOnlyOnce("Run 1 is left to others: The setting lead-update.api.requests-per-minute")
			.containsOnlyOnce("opens run 1")
			.doesNotContain("begins with run 1");
	}

	@Faults
	@Test
	void aKilledWorkersCallsAreMadeAgainByOthers() {
		ProgramProcess manager = manager("--set", "lead-update.partitions=8");
		ProgramProcess worker = worker(SETTINGS);
		worker.await(() -> worker.err().contains("begins with run 1"));
		long begun = this.simulator.updates();
		worker.await(() -> this.simulator.updates() > begun + ROWS / 10);
		worker.kill();
		assertApplied(manager);
		assertThat(this.simulator.updates()).isBetween((long) ROWS, ROWS + 100L);
		long told = this.managers.report("report.csv").lines().filter((row) -> row.contains("API_SENT_TWICE")).count();
		assertThat(told).as("rows told to have been sent twice")
			.isGreaterThanOrEqualTo(this.simulator.updates() - ROWS);
	}

}
