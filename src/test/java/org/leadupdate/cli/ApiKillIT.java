package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.Faults;
import org.leadupdate.api.ApiSimulator;
import org.leadupdate.api.SimulatedAnswer;
import org.leadupdate.api.SimulatedLeads;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the packaged program (SIGKILL) again and again while it sends updates to the
 * vendor's API. The simulated API is the witness: of the calls, of their order, and of
 * the leads in the end. {@code -Dkills=100} kills more often than the usual 20 times.
 */
@Faults
class ApiKillIT {

	private static final int KILLS = Integer.getInteger("kills", 20);

	private static final long SEED = Long.getLong("kills.seed", System.nanoTime());

	private static final int LEADS = 700;

	/** At the pace of the job a second's rows are sent between two kills. */
	private static final int ROWS = 80 * KILLS;

	private final ApiSimulator simulator = new ApiSimulator();

	private final Random random = new Random(SEED);

	@TempDir
	Path folder;

	@AfterEach
	void close() {
		this.simulator.close();
	}

	@Test
	void whateverIsKilledEveryLeadEndsAsItShouldAndEveryRowIsAccountedFor() {
		Installation installation = Installation.embedded(this.folder)
			.through(this.simulator, "requests-per-minute: 9000");
		Path input = installation.write("input.csv", input());
		String[] command = { "apply", "nightly", "--input", input.toString() };
		Map<String, Integer> landed = new LinkedHashMap<>();
		for (int kill = 0; kill < KILLS; kill++) {
			landed.merge(kill(installation.start(command)), 1, Integer::sum);
		}
		this.simulator.behave((call) -> null);
		ProgramProcess last = installation.run(command);
		assertThat(last.exitCode()).as(last.err()).isZero();
		report(landed, check(installation));
	}

	/** Row by row another value for one of the leads. */
	private static String input() {
		StringBuilder csv = new StringBuilder("leadID,extendedFields.visits\n");
		for (int row = 1; row <= ROWS; row++) {
			csv.append(lead(row)).append(',').append(row).append('\n');
		}
		return csv.toString();
	}

	private static int lead(int row) {
		return (row % 10 == 0) ? 1 : row * 7 % LEADS + 1;
	}

	/**
	 * Kills a process at a call, which is carried out or not, or between two calls; and
	 * says where.
	 */
	private String kill(ProgramProcess program) {
		int kind = this.random.nextInt(3);
		long number = this.simulator.updates() + 1 + this.random.nextInt(100);
		CountDownLatch reached = new CountDownLatch(1);
		this.simulator.behave((call) -> {
			if (call.number() < number) {
				return null;
			}
			reached.countDown();
			return (kind == 2) ? null : SimulatedAnswer.nothing(400).storedIf(kind == 1);
		});
		await(program, reached);
		if (kind == 2) {
			LockSupport.parkNanos(Duration.ofMillis(this.random.nextInt(120)).toNanos());
		}
		program.kill();
		assertThat(program.exitCode()).as(program.err()).isEqualTo(ProgramProcess.KILLED);
		return List.of("sent", "carried out, not answered", "any moment").get(kind);
	}

	private static void await(ProgramProcess program, CountDownLatch reached) {
		program.await(() -> {
			try {
				return reached.await(1, TimeUnit.MILLISECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return true;
			}
		});
	}

	/** Returns how many rows were sent twice. */
	private long check(Installation installation) {
		Map<Integer, Integer> calls = new HashMap<>();
		for (Map.Entry<Long, SimulatedLeads.Lead> lead : this.simulator.leads().all().entrySet()) {
			for (String body : lead.getValue().calls()) {
				int row = visits(body);
				assertThat(lead(row)).isEqualTo(lead.getKey().intValue());
				calls.merge(row, 1, Integer::sum);
			}
			assertThat(lead.getValue().fields().get("visits").intValue()).as("lead %d in the end", lead.getKey())
				.isEqualTo(lastRow(lead.getKey().intValue()));
			assertInFileOrder(lead.getValue().calls());
		}
		assertThat(calls).as("rows that arrived").hasSize(ROWS);
		assertThat(this.simulator.overlaps()).as("calls of one lead at the same time").isZero();
		return assertReported(installation, calls);
	}

	/**
	 * But for starting again where a kill left it, a lead's rows come one after the
	 * other.
	 */
	private static void assertInFileOrder(List<String> bodies) {
		List<Integer> rows = bodies.stream().map(ApiKillIT::visits).toList();
		List<Integer> inOrder = rows.stream().distinct().toList();
		assertThat(inOrder).as("first calls of a lead").isSorted();
		for (int index = 1; index < rows.size(); index++) {
			int next = inOrder.indexOf(rows.get(index));
			assertThat(next).as("call after %d", rows.get(index - 1))
				.isLessThanOrEqualTo(inOrder.indexOf(rows.get(index - 1)) + 1);
		}
	}

	private static int visits(String body) {
		JsonNode asked = JsonMapper.shared().readTree(body);
		return asked.at("/extendedFields/visits").intValue();
	}

	private static int lastRow(int lead) {
		for (int row = ROWS; row > 0; row--) {
			if (lead(row) == lead) {
				return row;
			}
		}
		throw new AssertionError("No row is for lead " + lead);
	}

	private static long assertReported(Installation installation, Map<Integer, Integer> calls) {
		List<CSVRecord> rows = report(installation);
		assertThat(rows).hasSize(ROWS);
		assertThat(rows).allSatisfy((row) -> assertThat(row.get("result")).isEqualTo("UPDATED"));
		assertThat(rows.stream().map((row) -> row.get("row")).toList()).doesNotHaveDuplicates();
		Map<Integer, Boolean> told = rows.stream()
			.collect(Collectors.toMap((row) -> Integer.valueOf(row.get("row")),
					(row) -> row.get("warnings").contains("API_SENT_TWICE")));
		List<Integer> twice = calls.entrySet()
			.stream()
			.filter((row) -> row.getValue() > 1)
			.map(Map.Entry::getKey)
			.toList();
		assertThat(twice)
			.allSatisfy((row) -> assertThat(told).as("row %d was sent twice", row).containsEntry(row, true));
		System.out.printf("%d rows were told to have been sent twice, %d were.%n",
				told.values().stream().filter((warned) -> warned).count(), twice.size());
		return twice.size();
	}

	private static List<CSVRecord> report(Installation installation) {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = CSVParser.parse(installation.report("report.csv"), format)) {
			return parser.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void report(Map<String, Integer> landed, long twice) {
		System.out.printf("Seed %d: %d kills, %s; %,d rows, %,d calls, %,d rows sent twice, 0 lost.%n", SEED, KILLS,
				landed, ROWS, this.simulator.updates(), twice);
	}

}
