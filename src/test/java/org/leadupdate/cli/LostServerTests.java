package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;
import org.leadupdate.cli.CountedWrites.Outcome;
import org.leadupdate.database.CuttingProxy;
import org.leadupdate.database.CuttingProxy.Command;
import org.leadupdate.database.CuttingProxy.Cut;
import org.leadupdate.database.OwnServer;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connections that are cut, and a server that is killed, at random moments of a run. A
 * failure names its seed: {@code -Dseed=N} takes it again, {@code -Dfaults=10} ten times
 * as many faults.
 */
@Faults
@EnabledIf(value = "org.leadupdate.database.OwnServer#isAvailable", disabledReason = OwnServer.ABSENT)
class LostServerTests {

	/** The statements until the program knows that the input is applied already. */
	private static final int START = 70;

	private static OwnServer server;

	private static Outcome undisturbed;

	@TempDir
	Path home;

	private final long seed = Long.getLong("seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	private final Map<String, Integer> cuts = new TreeMap<>();

	private int left;

	private int wait;

	@BeforeAll
	static void runUndisturbed(@TempDir Path home) throws IOException {
		server = OwnServer.start();
		try (TestDatabase database = TestDatabase.on(server, "undisturbed")) {
			CountedWrites run = new CountedWrites(home, database, database.url());
			assertThat(run.apply()).isOne();
			undisturbed = run.outcome();
		}
		assertThat(undisturbed.leads()).hasSize(70);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void whereverCommitsOfRowsAreCutEachRowTakesEffectOnce(TestReporter reporter) throws IOException {
		disturb(reporter, 12, 6, Command::commitsRows, (command) -> cut());
	}

	@Test
	void whereverCommitsOfBatchsStateAreCutEachRowTakesEffectOnce(TestReporter reporter) throws IOException {
		disturb(reporter, 8, 60, Command::commitsState, (command) -> cut());
	}

	@Test
	void whereverStatementsAreCutEachRowTakesEffectOnce(TestReporter reporter) throws IOException {
		disturb(reporter, 8, 500, (command) -> true, (command) -> cut());
	}

	@Test
	void whereverTheServerIsKilledAndStartedAgainEachRowTakesEffectOnce(TestReporter reporter) throws IOException {
		disturb(reporter, 2, 900, (command) -> true, (command) -> {
			server.killAndStart();
			return Cut.BEFORE;
		});
	}

	@Test
	void whereverTheStartIsCutTheSameCommandIsSuggested(TestReporter reporter) throws IOException {
		reporter.publishEntry("seed", String.valueOf(this.seed));
		try (TestDatabase database = TestDatabase.on(server, "start");
				CuttingProxy proxy = new CuttingProxy(server.port())) {
			CountedWrites run = new CountedWrites(this.home, database, proxy.through(database.url()));
			run.apply();
			for (int start = 0; start < 8; start++) {
				AtomicInteger left = new AtomicInteger(this.random.nextInt(START));
				proxy.cutting((command) -> (left.getAndDecrement() == 0) ? cut() : null);
				run.apply();
			}
			assertThat(run.outcome()).as("seed %d", this.seed).isEqualTo(undisturbed);
		}
	}

	private Cut cut() {
		return List.of(Cut.BEFORE, Cut.UNANSWERED, Cut.AFTER).get(this.random.nextInt(3));
	}

	/** Has runs go through so many disturbances, a random number of commands apart. */
	private void disturb(TestReporter reporter, int times, int apart, Predicate<Command> where,
			CuttingProxy.Decision disturbance) throws IOException {
		this.left = times * Integer.getInteger("faults", 1);
		this.wait = this.random.nextInt(apart);
		reporter.publishEntry("seed", String.valueOf(this.seed));
		for (int round = 0; this.left > 0; round++) {
			try (TestDatabase database = TestDatabase.on(server, "lost");
					CuttingProxy proxy = new CuttingProxy(server.port())) {
				CountedWrites run = new CountedWrites(this.home.resolve("round" + round), database,
						proxy.through(database.url()));
				proxy.cutting((command) -> decide(command, where, apart, disturbance));
				int starts = run.apply();
				reporter.publishEntry("round " + round, starts + " starts, cuts " + this.cuts);
				assertThat(run.outcome()).as("seed %d, cuts %s", this.seed, this.cuts).isEqualTo(undisturbed);
			}
		}
	}

	private synchronized @Nullable Cut decide(Command command, Predicate<Command> where, int apart,
			CuttingProxy.Decision disturbance) {
		if (this.left == 0 || !where.test(command) || --this.wait >= 0) {
			return null;
		}
		this.wait = this.random.nextInt(apart);
		this.left--;
		Cut cut = disturbance.on(command);
		this.cuts.merge(kind(command) + " " + cut, 1, Integer::sum);
		return cut;
	}

	private static String kind(Command command) {
		return command.commitsRows() ? "commit of rows"
				: command.commitsState() ? "commit of Batch's state" : "statement";
	}

}
