package org.leadupdate.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.Faults;
import org.leadupdate.database.OnServer;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.lead.Change;
import org.leadupdate.result.RowResult;
import org.leadupdate.result.StoredChunks;

import static org.assertj.core.api.Assertions.assertThat;

/** Two machines, that is: two folders with the packaged program, on one server. */
@Faults
@OnServer
class SideBySideIT {

	private static final int LEADS = 200;

	private static final int ROWS = 2_000;

	@TempDir
	Path folder;

	@Test
	void oneInputIsAppliedOnceAndResumesWhenItsProcessIsKilled() {
		try (TestDatabase database = TestDatabase.server("once")) {
			Installation one = Installation.on(database.url(), this.folder.resolve("one")).seed(LEADS);
			Installation other = Installation.on(database.url(), this.folder.resolve("other"));
			String input = one.write("input.csv", rows(1)).toString();
			String[] slowly = { "apply", "nightly", "--input", input, "--set", "lead-update.rows-per-second=50" };
			ProgramProcess first = one.start(slowly);
			ProgramProcess second = other.start(slowly);
			first.reaches(() -> !second.isAlive());
			ProgramProcess refused = second.isAlive() ? first : second;
			assertThat(refused.exitCode()).as(refused.err()).isEqualTo(7);
			assertThat(refused.err().lines().filter((line) -> line.contains("is being applied right now"))).hasSize(1);
			ProgramProcess running = second.isAlive() ? second : first;
			running.await(() -> !one.query("SELECT first_row FROM lead_update_chunk LIMIT 1").isEmpty());
			running.kill();
			assertThat(running.exitCode()).isEqualTo(ProgramProcess.KILLED);
			ProgramProcess resumed = other.run("apply", "nightly", "--input", input);
			assertThat(resumed.exitCode()).as(resumed.err()).isZero();
			assertThat(one.query("SELECT run_id, state, updated FROM lead_update_run"))
				.containsExactly(List.of("1", "FINISHED", "" + ROWS));
			assertThat(valuesByLead(database, one)).hasSize(LEADS)
				.allSatisfy((values) -> assertThat(values).hasSize(ROWS / LEADS));
		}
	}

	@Test
	void differentInputsRunSideBySideWithoutLosingUpdates() {
		try (TestDatabase database = TestDatabase.server("turns")) {
			Installation one = Installation.on(database.url(), this.folder.resolve("one")).seed(LEADS);
			Installation other = Installation.on(database.url(), this.folder.resolve("other"));
			ProgramProcess slow = apply(one, 0, "--set", "lead-update.rows-per-second=10");
			slow.await(() -> !one.query("SELECT last_row FROM lead_update_chunk WHERE last_row > 10").isEmpty());
			List<ProgramProcess> fast = List.of(apply(one, 1), apply(other, 2));
			assertThat(fast).allSatisfy((run) -> assertThat(run.exitCode()).as(run.err()).isZero());
			slow.terminate();
			assertThat(slow.exitCode()).as(slow.err()).isEqualTo(5);
			ProgramProcess rest = apply(one, 0);
			assertThat(rest.exitCode()).as(rest.err()).isZero();
			List<List<Integer>> all = valuesByLead(database, one);
			assertThat(all).hasSize(LEADS).allSatisfy((values) -> {
				assertThat(values).hasSize(3 * ROWS / LEADS);
				for (int input = 0; input < 3; input++) {
					int number = input;
					assertThat(values.stream().filter((value) -> input(value) == number)).isSorted();
				}
			});
			assertThat(all).as("a lead that the slow run changed before and after the others")
				.anySatisfy((values) -> assertThat(List.of(input(values.get(0)), input(values.get(values.size() - 1))))
					.containsOnly(0));
		}
	}

	private static ProgramProcess apply(Installation installation, int input, String... options) {
		Path file = installation.write("input%d.csv".formatted(input), rows(1 + input * ROWS));
		return installation.start(
				Stream
					.concat(Stream.of("apply", "nightly", "--input", file.toString(), "--set",
							"lead-update.chunk-size=100"), Stream.of(options))
					.toArray(String[]::new));
	}

	/** Which input a value is of. */
	private static int input(Integer value) {
		return (value - 1) / ROWS;
	}

	/** Rows of all leads in turn, each with a number of its own. */
	private static String rows(int first) {
		return IntStream.range(first, first + ROWS)
			.mapToObj((row) -> "%d,Anna,%d\n".formatted(1 + row % LEADS, row))
			.collect(Collectors.joining("", "leadID,owner,extendedFields.visits\n", ""));
	}

	/**
	 * The values each lead had, one after the other: each result tells which one it found
	 * and which one it left. No value comes twice, so that the order is clear.
	 */
	private static List<List<Integer>> valuesByLead(TestDatabase database, Installation installation) {
		Map<String, Map<Integer, Integer>> steps = new HashMap<>();
		for (List<String> run : installation.query("SELECT run_id FROM lead_update_run")) {
			for (RowResult result : StoredChunks.results(database, Long.parseLong(run.get(0)))) {
				Change change = Objects.requireNonNull(result.changes().get("visits"));
				Integer before = steps.computeIfAbsent(String.valueOf(result.leadId()), (lead) -> new HashMap<>())
					.put(Integer.valueOf(change.from()), Integer.valueOf(change.to()));
				assertThat(before).as("what a result of lead %s found was found before", result.leadId()).isNull();
			}
		}
		return installation.query("SELECT id, extended_fields FROM leads").stream().map((lead) -> {
			List<Integer> values = follow(steps.getOrDefault(lead.get(0), Map.of()));
			int last = JsonMapper.shared().readTree(lead.get(1)).get("visits").intValue();
			assertThat(values).endsWith(last);
			return values;
		}).toList();
	}

	private static List<Integer> follow(Map<Integer, Integer> steps) {
		return Stream.iterate(steps.get(0), Objects::nonNull, steps::get).toList();
	}

}
