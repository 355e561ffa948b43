package org.leadupdate.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * What becomes of a run of 160 rows when the vendor's API fails now and then, in each way
 * that is known. Prints a line of a table for each.
 */
@Faults
class ApiFaultTests {

	private static final int ROWS = 160;

	/** One call in so many fails. */
	private static final int ONE_IN = 20;

	/** One call in so many, where each takes a second or more. */
	private static final int ONE_IN_MANY = 50;

	/** The call at which something else happens to the API. */
	private static final int SOME_CALL = 70;

	private final ApiSimulator simulator = new ApiSimulator();

	private final Timer timer = new Timer(true);

	private final AtomicBoolean failed = new AtomicBoolean();

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
			return new Fault(name, ExitCode.OK, (test) -> test.answer(answer, ONE_IN));
		}

		static Fault seldom(String name, SimulatedAnswer answer) {
			return new Fault(name, ExitCode.OK, (test) -> test.answer(answer, ONE_IN_MANY));
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
					Stream.of(Fault.seldom("429, Retry-After: 1", SimulatedAnswer.of(429, "{}", "Retry-After", "1")),
							Fault.seldom("429, no Retry-After", SimulatedAnswer.of(429, "{}")),
							Fault.body("498 in the body", "{\"response\": {\"status\": {\"code\": 498}}}"),
							Fault.body("errorCode 4001", "{\"errorCode\": 4001, \"message\": \"try again\"}"),
							Fault.body("not JSON", "<html>"), Fault.answer("half an answer", SimulatedAnswer.half()),
							Fault.answer("carried out, then cut", SimulatedAnswer.cut(true)),
							Fault.answer("cut before it is carried out", SimulatedAnswer.cut(false)),
							Fault.seldom("no answer", SimulatedAnswer.nothing(3000))),
					Stream.of(rejects("200, errors (92024)", 200, 92024), rejects("status 400 (92019)", 400, 92019),
							ends("status 403", SimulatedAnswer.of(403, "{}")),
							ends("200, errorCode 4000", SimulatedAnswer.of(200, "{\"errorCode\": 4000}")),
							ends("status 405", SimulatedAnswer.of(405, "{}")),
							new Fault("tokens of 1 s", ExitCode.OK, (test) -> test.simulator.tokenLife(1)),
							new Fault("tokens forgotten twice", ExitCode.OK,
									(test) -> test.every(SOME_CALL, test.simulator::forgetTokens)),
							new Fault("rate cut to a tenth", ExitCode.OK, ApiFaultTests::cutRate),
							new Fault("restarted", ExitCode.OK, ApiFaultTests::restart),
							new Fault("gone for good", ExitCode.FAILED, (test) -> test.every(SOME_CALL, test::die))))
			.flatMap((some) -> some);
	}

	private static Fault rejects(String name, int status, int code) {
		SimulatedAnswer answer = SimulatedAnswer.of(status, ApiSimulator.error(code, "Not so"));
		return new Fault(name, ExitCode.REJECTED, (test) -> test.answer(answer, ONE_IN));
	}

	private static Fault ends(String name, SimulatedAnswer answer) {
		return new Fault(name, ExitCode.FAILED, (test) -> test.answer(answer, ONE_IN));
	}

	private void answer(SimulatedAnswer answer, int oneIn) {
		this.simulator.behave((call) -> (call.number() % oneIn == 0) ? failing(answer) : null);
	}

	private SimulatedAnswer failing(SimulatedAnswer answer) {
		this.failed.set(true);
		return answer;
	}

	private void cutRate() {
		this.simulator.limit(60_000, null);
		every(SOME_CALL, () -> this.simulator.limit(900, null));
	}

	private void restart() {
		every(SOME_CALL, () -> {
			if (this.simulator.updates() < 2 * SOME_CALL) {
				die();
				after(Duration.ofSeconds(2), this.simulator::comeBack);
			}
		});
	}

	/** The thread of a call can't end the server. */
	private void die() {
		after(Duration.ofMillis(1), this.simulator::die);
	}

	private void every(int calls, Runnable action) {
		this.simulator.behave((call) -> {
			if (call.number() % calls == 0) {
				this.failed.set(true);
				action.run();
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
			assertThat(hasFailed()).as("the API failed").isTrue();
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

	private boolean hasFailed() {
		return this.failed.get() || this.simulator.tokensGiven() > 1;
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
			.set("api.requests-per-minute", "9000")
			.set("api.response-timeout", "1s")
			.set("api.retry.give-up-after", "4s")
			.unset("updated-by");
	}

	private static String rows() {
		return IntStream.rangeClosed(1, ROWS)
			.mapToObj((lead) -> lead + ",Anna")
			.collect(Collectors.joining("\n", "leadID,owner\n", "\n"));
	}

}
