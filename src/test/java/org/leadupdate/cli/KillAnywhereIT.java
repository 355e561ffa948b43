package org.leadupdate.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.Faults;
import org.leadupdate.database.OnServer;
import org.leadupdate.database.TestDatabase;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the packaged program (SIGKILL) again and again in one run, in each of its three
 * steps, gives the same command each time, and compares leads, results and report with
 * those of a run that nobody disturbed, to the byte but for times.
 * <p>
 * {@code -Dkills=200} kills more often than the usual 20 times. The moments are random;
 * {@code -Dkills.seed=N} takes those of an earlier run, whose seed it printed.
 */
@Faults
class KillAnywhereIT {

	private static final int KILLS = Integer.getInteger("kills", 20);

	private static final long SEED = Long.getLong("kills.seed", System.nanoTime());

	private static final Pattern APPLYING = Pattern.compile("Applying: ([0-9,]+) of");

	private static final Pattern REPORTING = Pattern.compile("Printing|Reporting");

	/** A step of the run that a kill lands in. */
	private enum Step {

		STAGE, APPLY, REPORT, END

	}

	/**
	 * When to kill.
	 *
	 * @param step the step to wait for
	 * @param share how much of the step to wait for
	 * @param pause how long to wait on top of it, so that it may be any instant; not
	 * while the input is read, whose share is one of time
	 */
	private record Kill(Step step, double share, Duration pause) {

		static Kill at(Step step, double share, Random random) {
			return new Kill(step, share, Duration.ofNanos(random.nextLong(Duration.ofMillis(20).toNanos())));
		}

	}

	@TempDir
	Path folder;

	private final Random random = new Random(SEED);

	/**
	 * Nanoseconds in which the undisturbed run read the input, and how large its report
	 * was: a share of them tells a moment.
	 */
	private long staged;

	private long reportedBytes;

	private String[] command = {};

	@Test
	void aRunOnTheEmbeddedDatabaseIsTheSameHoweverOftenItIsKilled() {
		Installation undisturbed = Installation.embedded(this.folder.resolve("undisturbed"))
			.seed(RoundsOfUpdates.LEADS);
		Installation killed = Installation.embedded(this.folder.resolve("killed")).copyOf(undisturbed);
		assertTheSame(undisturbed, killed);
	}

	@OnServer
	@Test
	@EnabledIfEnvironmentVariable(named = "LEADS_TEST_JDBC_URL", matches = ".+",
			disabledReason = "takes a minute: on the server of LEADS_TEST_JDBC_URL only")
	void aRunOnAServerIsTheSameHoweverOftenItIsKilled() {
		try (TestDatabase one = TestDatabase.server("undisturbed");
				TestDatabase other = TestDatabase.server("killed")) {
			assertTheSame(Installation.on(one.url(), this.folder.resolve("undisturbed")).seed(RoundsOfUpdates.LEADS),
					Installation.on(other.url(), this.folder.resolve("killed")).seed(RoundsOfUpdates.LEADS));
		}
	}

	private void assertTheSame(Installation undisturbed, Installation killed) {
		Path input = undisturbed.write("input.csv", RoundsOfUpdates.input());
		this.command = new String[] { "apply", "nightly", "--input", input.toString(), "--set",
				"lead-update.chunk-size=50", "--set", "lead-update.progress-interval=10ms" };
		applyUndisturbed(undisturbed);
		Map<Step, Integer> landed = kill(killed);
		ProgramProcess last = killed.run(this.command);
		assertThat(last.exitCode()).as(last.err()).isEqualTo(4);
		assertThat(landed.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KILLS);
		assertThat(landed).as("kills by step").containsKeys(Step.STAGE, Step.APPLY, Step.REPORT);
		assertComplete(killed);
		assertEqual(undisturbed, killed);
		RoundsOfUpdates.assertChained(killed.reportFile("report.csv"));
	}

	private void applyUndisturbed(Installation undisturbed) {
		ProgramProcess program = undisturbed.start(this.command);
		program.await(() -> isStaging(undisturbed, 0));
		long begun = System.nanoTime();
		program.await(() -> !undisturbed.reports("whole").isEmpty());
		this.staged = System.nanoTime() - begun;
		assertThat(program.exitCode()).as(program.err()).isEqualTo(4);
		this.reportedBytes = bytes(undisturbed, "report.csv", 0);
	}

	/** Carries out the kills, and says how many landed in which step. */
	private Map<Step, Integer> kill(Installation installation) {
		Map<Step, Integer> landed = new EnumMap<>(Step.class);
		List<String> log = new ArrayList<>();
		for (Kill kill : kills()) {
			if (kill.step() == Step.STAGE) {
				loseSpool(installation);
			}
			long started = System.currentTimeMillis();
			ProgramProcess program = installation.start(this.command);
			program.reaches(() -> isAt(kill, installation, program, started));
			LockSupport
				.parkNanos((kill.step() == Step.STAGE) ? (long) (kill.share() * this.staged) : kill.pause().toNanos());
			program.kill();
			if (program.exitCode() != ProgramProcess.KILLED) {
				log.add("%s: ended with %d before it was killed".formatted(kill, program.exitCode()));
				break;
			}
			Step step = step(installation, program);
			landed.merge(step, 1, Integer::sum);
			log.add("%s: killed in %s, %s".formatted(kill, step, program.lastLine()));
		}
		log.forEach(System.out::println);
		System.out.printf("Seed %d: killed in %s%n", SEED, landed);
		return landed;
	}

	/**
	 * While the input is read for the first time; then in any order while rows are
	 * applied, and while a spool that was lost is made again; then while the report is
	 * printed, and once at the very end.
	 */
	private List<Kill> kills() {
		int stage = KILLS * 3 / 10;
		int report = KILLS * 3 / 10;
		List<Kill> first = kills(Step.STAGE, stage / 2);
		List<Kill> middle = kills(Step.APPLY, KILLS - stage - report);
		for (Kill again : kills(Step.STAGE, stage - stage / 2)) {
			middle.add(this.random.nextInt(middle.size()), again);
		}
		List<Kill> last = kills(Step.REPORT, report - 1);
		Collections.shuffle(last, this.random);
		return Stream.of(first, middle, last, List.of(Kill.at(Step.END, 1, this.random)))
			.flatMap(List::stream)
			.toList();
	}

	/** In the order of their shares, since what is applied stays applied. */
	private List<Kill> kills(Step step, int number) {
		return DoubleStream.generate(this.random::nextDouble)
			.limit(number)
			.sorted()
			.mapToObj((share) -> Kill.at(step, share, this.random))
			.collect(Collectors.toCollection(ArrayList::new));
	}

	private static void loseSpool(Installation installation) {
		try {
			for (Path marker : installation.reports("whole")) {
				FileSystemUtils.deleteRecursively(marker.getParent());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isAt(Kill kill, Installation installation, ProgramProcess program, long started) {
		String line = program.lastLine();
		return switch (kill.step()) {
			case STAGE -> isStaging(installation, started);
			case APPLY -> applied(line) > kill.share() * rows() || isReporting(line);
			case REPORT -> isReporting(line)
					&& bytes(installation, ".report.csv.tmp", started) > kill.share() * this.reportedBytes;
			case END -> !installation.reports("summary.json").isEmpty();
		};
	}

	private static boolean isStaging(Installation installation, long since) {
		return !writtenSince(installation, "rows-0", since).isEmpty();
	}

	private static boolean isReporting(String line) {
		return REPORTING.matcher(line).find();
	}

	private static int rows() {
		return RoundsOfUpdates.ROWS;
	}

	private static long applied(String line) {
		Matcher applying = APPLYING.matcher(line);
		return applying.find() ? Long.parseLong(applying.group(1).replace(",", "")) : 0;
	}

	/** The size of a file that was written since: a killed process leaves some behind. */
	private static List<File> writtenSince(Installation installation, String name, long since) {
		return installation.reports(name)
			.stream()
			.map(Path::toFile)
			.filter((file) -> file.lastModified() >= since)
			.toList();
	}

	private static long bytes(Installation installation, String name, long since) {
		return writtenSince(installation, name, since).stream().mapToLong(File::length).sum();
	}

	/** The step it died in, by what it left behind and by what it said last. */
	private static Step step(Installation installation, ProgramProcess program) {
		if (!installation.reports("summary.json").isEmpty()) {
			return Step.END;
		}
		if (installation.reports("whole").isEmpty()) {
			return Step.STAGE;
		}
		return isReporting(program.lastLine()) ? Step.REPORT : Step.APPLY;
	}

	/** Nothing is left over, and nothing takes itself for running. */
	private static void assertComplete(Installation installation) {
		assertThat(installation.query("SELECT run_id, state, exit_code FROM lead_update_run"))
			.containsExactly(List.of("1", "FINISHED", "4"));
		assertThat(installation.query("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE")).containsExactly(List.of("1"));
		// The last one may have been killed after its run was finished: nobody resumes
		// that.
		assertThat(installation.query("""
				SELECT STATUS FROM BATCH_JOB_EXECUTION WHERE STATUS NOT IN ('COMPLETED', 'FAILED')
				AND JOB_EXECUTION_ID < (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION)""")).isEmpty();
		try (Stream<Path> left = Files.walk(installation.reports("report.csv").get(0).getParent())) {
			assertThat(left.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()))
				.containsExactlyInAnyOrder("report.csv", "rejected.csv", "report.html", "summary.json", "run.log");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void assertEqual(Installation undisturbed, Installation killed) {
		for (String sql : List.of("SELECT * FROM leads ORDER BY id",
				"SELECT run_id, partition_no, spool_begin, part, spool_end, first_row, last_row, first_lead, last_lead, updated, unchanged, rejected FROM lead_update_chunk ORDER BY 1, 2, 3, 4",
				"SELECT * FROM lead_update_rejected ORDER BY run_id, row_no, part",
				"SELECT run_id, sha256, attempt, settings, layout, partitions, updated, unchanged, rejected FROM lead_update_run")) {
			assertThat(RoundsOfUpdates.lines(killed, sql)).as(sql).isEqualTo(RoundsOfUpdates.lines(undisturbed, sql));
		}
		for (String name : List.of("report.csv", "rejected.csv")) {
			RoundsOfUpdates.assertTheSame(killed.reportFile(name), undisturbed.reportFile(name));
		}
		JsonNode summary = JsonMapper.shared().readTree(killed.report("summary.json"));
		JsonNode expected = JsonMapper.shared().readTree(undisturbed.report("summary.json"));
		for (String name : List.of("run", "mode", "sha256", "partial", "counts", "countsByCode", "countsByOwner",
				"exitCode", "files")) {
			assertThat(summary.get(name)).as(name).isEqualTo(expected.get(name));
		}
	}

}
