package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.Faults;
import org.leadupdate.database.OnServer;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A manager and two workers, each a process. Killed, frozen and stopped at random moments
 * of a run, they leave leads, results and report as a run leaves them that one process
 * has applied undisturbed.
 * <p>
 * {@code -Drounds=100} does it more often than the usual 6 times,
 * {@code -Drounds.events=10} has more happen in each, {@code -Drounds.rows=500000}
 * applies more rows in larger chunks; {@code -Drounds.seed=N} does what an earlier test
 * did, which printed its seed.
 */
@OnServer
class WorkersIT {

	private static final int TIMES = Integer.getInteger("rounds", 6);

	private static final int EVENTS = Integer.getInteger("rounds.events", 2);

	/** So that even a short run has many. */
	private static final int CHUNK = Math.max(50, RoundsOfUpdates.ROWS / 1_000);

	private static final long SEED = Long.getLong("rounds.seed", System.nanoTime());

	/** Dead after six of them, and its chunk is over after three. */
	private static final String HEARTBEAT = "lead-update.worker-heartbeat=1s";

	private static final Duration FROZEN = Duration.ofSeconds(10);

	private static final String LEADS = "SELECT * FROM leads ORDER BY id";

	/** What happens to a process. */
	private enum Event {

		KILL_WORKER, KILL_MANAGER, KILL_ALL, FREEZE_WORKER, TERM_MANAGER, TERM_WORKER

	}

	@TempDir
	Path folder;

	private final Random random = new Random(SEED);

	private final List<ProgramProcess> workers = new ArrayList<>();

	private TestDatabase database;

	private Installation managers;

	private Installation others;

	private String[] command = {};

	@BeforeEach
	void open() {
		this.database = TestDatabase.server("shared");
		this.managers = Installation.on(this.database.url(), this.folder.resolve("manager"))
			.seed(RoundsOfUpdates.LEADS);
		this.others = Installation.on(this.database.url(), this.folder.resolve("worker"));
	}

	@AfterEach
	void close() {
		this.workers.forEach(ProgramProcess::kill);
		this.workers.forEach(ProgramProcess::exitCode);
		this.database.close();
	}

	@Test
	void aWorkerAppliesPartitionsOfARunByTheSettingsThatItBeganWith() {
		String input = this.managers
			.write("input.csv", "ID;owner;visits\n1;Anna;7\n2;Anna;8\n900;Anna;9\n5000;Anna;1\n")
			.toString();
		ProgramProcess worker = this.others.start("worker", "--threads", "2", "--idle-exit", "2m", "--set", HEARTBEAT);
		this.workers.add(worker);
		worker.await(() -> worker.lastLine().contains("waits for partitions, 2 at a time"));
		ProgramProcess manager = this.managers.start("apply", "nightly", "--input", input, "--workers", "--set",
				"lead-update.columns.leadID=ID", "--set", "lead-update.columns.extendedFields.visits=visits", "--set",
				"lead-update.delimiter=;", "--set", "lead-update.rows-per-second=1", "--set",
				"lead-update.chunk-size=1", "--set", "lead-update.threads=1", "--set", HEARTBEAT);
		assertThat(manager.exitCode()).as(manager.err()).isEqualTo(4);
		assertThat(manager.out()).contains("4 rows, 3 updated, 0 unchanged, 1 rejected");
		worker.await(() -> worker.err().contains("is done with run 1"));
		worker.terminate();
		assertThat(worker.exitCode()).as(worker.err()).isZero();
		assertThat(worker.err()).contains("begins with run 1");
		assertThat(this.others.run("worker", "--idle-exit", "1s").exitCode()).isZero();
	}

	@Faults
	@Test
	void aWorkerOnAMachineOfItsOwnGetsItsRowsFromTheDatabase() {
		assumeTrue("root".equals(System.getProperty("user.name")), "only root can hide a folder from a process");
		String input = this.managers
			.write("input.csv",
					IntStream.rangeClosed(1, 30)
						.mapToObj((lead) -> lead + ",Anna\n")
						.collect(Collectors.joining("", "leadID,owner\n", "")))
			.toString();
		ProgramProcess worker = this.others.startApartFrom(this.managers, "worker", "--threads", "2", "--set",
				HEARTBEAT);
		this.workers.add(worker);
		worker.await(() -> worker.lastLine().contains("waits for partitions"));
		ProgramProcess manager = this.managers.start("apply", "nightly", "--input", input, "--workers", "--set",
				"lead-update.rows-per-second=5", "--set", "lead-update.chunk-size=1", "--set", "lead-update.threads=1",
				"--set", HEARTBEAT);
		assertThat(manager.exitCode()).as(manager.err()).isZero();
		worker.await(() -> worker.err().contains("is done with run 1"));
		assertThat(worker.err()).contains("begins with run 1").doesNotContain("left to others");
		assertThat(this.managers.query("SELECT COUNT(*) FROM leads WHERE owner = 'Anna'"))
			.containsExactly(List.of("30"));
	}

	@Faults
	@Test
	void aWorkerKeepsToItsOwnDatabaseAndToTheRateOfTheManager() {
		Installation another = Installation.embedded(this.folder.resolve("another"));
		another.write("jobs/server.yaml",
				"spring:\n  datasource:\n    url: \"%s\"\n    username: root\n".formatted(this.database.url()));
		ProgramProcess worker = another.start("worker", "--job", "server", "--set", HEARTBEAT);
		this.workers.add(worker);
		worker.await(() -> worker.lastLine().contains("waits for partitions"));
		String input = this.managers.write("input.csv", "leadID,owner\n" + "1,Anna\n1,ben\n2,Anna\n2,ben\n".repeat(2))
			.toString();
		ProgramProcess manager = this.managers.start("apply", "nightly", "--input", input, "--workers", "--set",
				"lead-update.rows-per-second=1", "--set", "lead-update.threads=1", "--set", HEARTBEAT);
		assertThat(manager.exitCode()).as(manager.err()).isZero();
		assertThat(this.managers.query("SELECT MAX(updated + unchanged + rejected) FROM lead_update_chunk"))
			.as("the most rows in a chunk, which are those of a second")
			.containsExactly(List.of("1"));
		worker.await(() -> worker.err().contains("is done with run 1"));
		assertThat(worker.err()).doesNotContain("left to others");
		assertThat(another.home().resolve("data")).as("the embedded database").doesNotExist();
	}

	@Faults
	@Test
	void aRunOfAnotherVersionIsLeftToOthers() {
		String input = this.managers
			.write("input.csv",
					IntStream.rangeClosed(1, 30)
						.mapToObj((lead) -> lead + ",Anna\n")
						.collect(Collectors.joining("", "leadID,owner\n", "")))
			.toString();
		ProgramProcess manager = this.managers.start("apply", "nightly", "--input", input, "--workers", "--set",
				"lead-update.threads=1", "--set", "lead-update.rows-per-second=1", "--set", "lead-update.chunk-size=1");
		this.workers.add(manager);
		manager.await(() -> this.database.jdbc()
			.sql("UPDATE lead_update_shared_run SET version = '0.9' WHERE version IS NOT NULL")
			.update() == 1);
		ProgramProcess worker = this.others.start("worker", "--threads", "1");
		this.workers.add(worker);
		worker.await(() -> worker.err()
			.contains("Run 1 is left to others: it is managed by version 0.9 of the program, and this is version "));
		assertThat(manager.exitCode()).as(manager.err()).isZero();
		assertThat(worker.err()).doesNotContain("begins with run");
	}

	@Faults
	@Test
	void aRunIsTheSameWhateverHappensToItsManagerAndWorkers() {
		System.out.println("Seed " + SEED);
		try (TestDatabase one = TestDatabase.server("alone")) {
			Installation alone = Installation.on(one.url(), this.folder.resolve("alone")).seed(RoundsOfUpdates.LEADS);
			String input = alone.write("input.csv", RoundsOfUpdates.input()).toString();
			assertThat(alone.run("apply", "nightly", "--input", input).exitCode()).isEqualTo(4);
			this.command = new String[] { "apply", "nightly", "--input", input, "--again", "--workers", "--set",
					"lead-update.chunk-size=" + CHUNK, "--set", "lead-update.threads=1", "--set", HEARTBEAT };
			this.database.jdbc().sql("CREATE TABLE leads_before AS SELECT * FROM leads").update();
			startWorkers();
			for (int round = 0; round < TIMES; round++) {
				apply(round);
				assertTheSame(alone);
			}
		}
	}

	private void apply(int round) {
		this.database.jdbc().sql("DELETE FROM leads").update();
		this.database.jdbc().sql("INSERT INTO leads SELECT * FROM leads_before").update();
		ProgramProcess manager = this.managers.start(this.command);
		for (int share : this.random.ints(EVENTS, 1, 95).sorted().toArray()) {
			Event event = Event.values()[this.random.nextInt(Event.values().length)];
			long rows = (long) RoundsOfUpdates.ROWS * share / 100;
			if (!manager.reaches(() -> isApplied(round + 1, rows))) {
				break;
			}
			System.out.printf("Round %d, %d %%: %s%n", round, share, event);
			manager = happen(event, manager);
		}
		assertThat(manager.exitCode()).as(manager.err()).isEqualTo(4);
	}

	private boolean isApplied(int run, long rows) {
		return this.managers
			.query("SELECT COALESCE(SUM(updated + unchanged + rejected), 0) FROM lead_update_chunk WHERE run_id = "
					+ run)
			.stream()
			.anyMatch((row) -> Long.parseLong(row.get(0)) >= rows);
	}

	/** What happens, and what a person or a supervisor does about it. */
	private ProgramProcess happen(Event event, ProgramProcess manager) {
		ProgramProcess worker = this.workers.get(0);
		switch (event) {
			case KILL_WORKER -> kill(List.of(worker));
			case KILL_MANAGER -> kill(List.of(manager));
			case KILL_ALL -> {
				kill(this.workers);
				kill(List.of(manager));
			}
			case FREEZE_WORKER -> {
				worker.signal("STOP", Function.identity());
				LockSupport.parkNanos(FROZEN.toNanos());
				worker.signal("CONT", Function.identity());
			}
			case TERM_MANAGER -> {
				manager.terminate();
				int code = manager.exitCode();
				// 143 if it has just been started, and nothing is to be stopped yet.
				boolean begun = manager.err().contains(": begins") || manager.err().contains(": resumes");
				assertThat(code).as(manager.err()).isIn(begun ? List.of(5, 4) : List.of(5, 4, 143));
			}
			default -> {
				worker.terminate();
				// 5 and 143 likewise.
				assertThat(worker.exitCode()).as(worker.err()).isIn(0, 5, 143);
			}
		}
		return startAgain(event, manager);
	}

	private static void kill(List<ProgramProcess> processes) {
		processes.forEach(ProgramProcess::kill);
		processes.forEach(ProgramProcess::exitCode);
	}

	private ProgramProcess startAgain(Event event, ProgramProcess manager) {
		if (event != Event.FREEZE_WORKER) {
			startWorkers();
		}
		if (event != Event.KILL_MANAGER && event != Event.KILL_ALL && event != Event.TERM_MANAGER) {
			return manager;
		}
		manager.exitCode();
		return isFinished() ? manager : this.managers.start(this.command);
	}

	private boolean isFinished() {
		return this.managers.query("SELECT state FROM lead_update_run ORDER BY run_id DESC LIMIT 1")
			.contains(List.of("FINISHED"));
	}

	private void startWorkers() {
		this.workers.removeIf((worker) -> !worker.isAlive());
		while (this.workers.size() < 2) {
			this.workers.add(this.others.start("worker", "--threads", "1", "--set", HEARTBEAT));
		}
	}

	private void assertTheSame(Installation alone) {
		assertThat(RoundsOfUpdates.lines(this.managers, LEADS)).isEqualTo(RoundsOfUpdates.lines(alone, LEADS));
		Path report = Path
			.of(this.managers.query("SELECT folder FROM lead_update_run ORDER BY run_id DESC LIMIT 1").get(0).get(0));
		RoundsOfUpdates.assertChained(find(report, "report.csv"));
		for (String name : List.of("report.csv", "rejected.csv")) {
			RoundsOfUpdates.assertTheSame(find(report, name), alone.reportFile(name));
		}
		assertThat(JsonMapper.shared().readTree(find(report, "summary.json").toFile()).get("counts"))
			.isEqualTo(JsonMapper.shared().readTree(alone.report("summary.json")).get("counts"));
		for (String table : List.of("lead_update_task", "lead_update_shared_run", "lead_update_spool",
				"lead_update_rate")) {
			assertThat(this.managers.query("SELECT * FROM " + table)).as(table).isEmpty();
		}
	}

	private static Path find(Path report, String name) {
		try (Stream<Path> files = Files.list(report)) {
			return files.filter((file) -> file.endsWith(name)).findFirst().orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
