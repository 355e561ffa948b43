package org.leadupdate.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.leadupdate.Faults;
import org.leadupdate.api.ApiSimulator;
import org.leadupdate.api.SimulatedAnswer;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a run of 1,000 rows when the vendor's API fails now and then, in each
 * way that is known. Prints a line of a table for each.
 */
@Faults
class ApiFaultTests {

	private static final int ROWS = 1000;

	/** One call in so many fails. */
	private static final int ONE_IN = 20;

	private final ApiSimulator simulator = new ApiSimulator();

	private final Timer timer = new Timer(true);

	@TempDir
	Path folder;

	@AfterEach
	void close() {
		this.timer.cancel();
		this.simulator.close();
	}

	/**
	 * A way to fail.
	 *
	 * @param name its name
	 * @param exitCode how the run ends
	 * @param disturbance has the API fail
	 */
	private record Fault(String name, ExitCode exitCode, Consumer<ApiFaultTests> disturbance) {

		static Fault answer(String name, SimulatedAnswer answer) {
			return new Fault(name, ExitCode.OK, (test) -> test.answer(answer));
		}

		static Fault status(int status) {
			return answer("status " + status, SimulatedAnswer.of(status, "{}"));
		}

		static Fault body(String name, String body) {
			return answer("200, " + name, SimulatedAnswer.of(200, body));
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Fault> faults() {
		return Stream
			.of(IntStream.of(401, 408, 461, 498, 500, 502, 503, 504, 521).mapToObj(Fault::status),
					Stream.of(Fault.answer("429, Retry-After: 1", SimulatedAnswer.of(429, "{}", "Retry-After", "1")),
							Fault.answer("429, no Retry-After", SimulatedAnswer.of(429, "{}")),
							Fault.body("498 in the body", "{\"response\": {\"status\": {\"code\": 498}}}"),
							Fault.body("errorCode 4001", "{\"errorCode\": 4001, \"message\": \"try again\"}"),
							Fault.body("not JSON", "<html>"), Fault.answer("half an answer", SimulatedAnswer.half()),
							Fault.answer("carried out, then cut", SimulatedAnswer.cut(true)),
							Fault.answer("cut before it is carried out", SimulatedAnswer.cut(false)),
							Fault.answer("no answer", SimulatedAnswer.nothing(3000))),
					Stream.of(new Fault("200, errors (92024)", ExitCode.REJECTED,
							(test) -> test.answer(SimulatedAnswer.of(200, ApiSimulator.error(92024, "Closed lead")))),
							new Fault("status 400 (92019)", ExitCode.REJECTED,
									(test) -> test
										.answer(SimulatedAnswer.of(400, ApiSimulator.error(92019, "Invalid owner")))),
							new Fault("status 403", ExitCode.FAILED,
									(test) -> test.answer(SimulatedAnswer.of(403, "{}"))),
							new Fault(
									"200, errorCode 4000", ExitCode.FAILED,
									(test) -> test.answer(SimulatedAnswer.of(200, "{\"errorCode\": 4000}"))),
							new Fault("status 405", ExitCode.FAILED,
									(test) -> test.answer(SimulatedAnswer.of(405, "{}"))),
							new Fault("tokens of 1 s", ExitCode.OK, (test) -> test.simulator.tokenLife(1)),
							new Fault("tokens forgotten three times", ExitCode.OK,
									(test) -> test.repeat(Duration.ofMillis(300), test.simulator::forgetTokens)),
							new Fault("rate cut to a tenth", ExitCode.OK, ApiFaultTests::cutRate),
							new Fault("restarted", ExitCode.OK, ApiFaultTests::restart),
							new Fault("gone for good", ExitCode.FAILED,
									(test) -> test.later(Duration.ofMillis(500), test.simulator::die))))
			.flatMap((some) -> some);
	}

	private void answer(SimulatedAnswer answer) {
		this.simulator.behave((call) -> (call.number() % ONE_IN == 0) ? answer : null);
	}

	private void cutRate() {
		this.simulator.limit(60_000, null);
		later(Duration.ofMillis(400), () -> this.simulator.limit(3000, null));
	}

	private void restart() {
		this.simulator.behave((call) -> {
			if (call.number() == 200) {
				after(Duration.ofMillis(1), this.simulator::die);
				after(Duration.ofSeconds(2), this.simulator::comeBack);
			}
			return null;
		});
	}

	private void later(Duration delay, Runnable action) {
		this.simulator.behave((call) -> {
			if (call.number() == 10) {
				after(delay, action);
			}
			return null;
		});
	}

	private void repeat(Duration interval, Runnable action) {
		this.simulator.behave((call) -> {
			if (call.number() == 10) {
				IntStream.rangeClosed(1, 3).forEach((time) -> after(interval.multipliedBy(time), action));
			}
			return null;
		});
	}

	private void after(Duration delay, Runnable action) {
		this.timer.schedule(new TimerTask() {
			@Override
			public void run() {
				action.run();
			}
		}, delay.toMillis());
	}

	@ParameterizedTest
	@MethodSource("faults")
	void noRowIsLostAndEachIsToldAsItWas(Fault fault) {
		fault.disturbance().accept(this);
		try (TestDatabase database = TestDatabase.embedded("faults")) {
			JobFixture job = job(database);
			Launch launch = job.apply(rows());
			assertThat(launch.exitCode()).as(launch.outcome().failure()).isEqualTo(fault.exitCode());
			long tried = this.simulator.updates();
			String end = "exit %d".formatted(launch.exitCode().number());
			if (launch.exitCode() == ExitCode.FAILED) {
				this.simulator.behave((call) -> null);
				if (fault.name().startsWith("gone")) {
					this.simulator.comeBack();
				}
				launch = job.apply(rows());
				assertThat(launch.exitCode()).as(launch.outcome().failure()).isEqualTo(ExitCode.OK);
				end += ", resumed: exit 0";
			}
			print(fault, launch, tried, end);
		}
	}

	private void print(Fault fault, Launch launch, long tried, String end) {
		List<String> results = launch.column("result");
		assertThat(results).hasSize(ROWS);
		long confirmed = IntStream.rangeClosed(1, ROWS)
			.filter((row) -> results.get(row - 1).equals("UPDATED"))
			.peek((row) -> assertThat(this.simulator.leads().calls(row)).as("confirmed row %d", row).isNotEmpty())
			.count();
		long twice = IntStream.rangeClosed(1, ROWS)
			.filter((row) -> this.simulator.leads().calls(row).size() > 1)
			.count();
		List<String> told = launch.rows()
			.stream()
			.filter((row) -> (row.get("warnings") + row.get("code")).contains("API_SENT_TWICE"))
			.map((row) -> row.get("leadID"))
			.toList();
		assertThat(IntStream.rangeClosed(1, ROWS)
			.filter((row) -> this.simulator.leads().calls(row).size() > 1)
			.mapToObj(String::valueOf)).isSubsetOf(told);
		// A call that was given up after its time may still be under way in the API.
		assertThat(this.simulator.overlaps()).isLessThanOrEqualTo(fault.name().equals("no answer") ? ROWS : 0);
		System.out.printf("| %s | %,d | %,d | %,d | 0 | %d (%d told) | %s |%n", fault, tried, confirmed,
				ROWS - confirmed, twice, told.size(), end);
	}

	private JobFixture job(TestDatabase database) {
		return new JobFixture(database, this.folder).set("target", "api")
			.set("api.url", this.simulator.url())
			.set("api.key", ApiSimulator.KEY)
			.set("api.secret", ApiSimulator.SECRET)
			.set("api.requests-per-minute", "30000")
			.set("api.response-timeout", "1s")
			.set("api.retry.give-up-after", "10s")
			.unset("updated-by");
	}

	private static String rows() {
		return IntStream.rangeClosed(1, ROWS)
			.mapToObj((lead) -> lead + ",Anna")
			.collect(Collectors.joining("\n", "leadID,owner\n", "\n"));
	}

}
