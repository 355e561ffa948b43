package org.leadupdate.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.api.CallResult.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Against real sockets: what a call comes to. */
class LeadApiTests {

	private static final String BODY = "{\"extendedFields\":{\"trial_status\":\"Done\"}}";

	private final ApiSimulator simulator = new ApiSimulator();

	private final CountDownLatch stop = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.simulator.close();
	}

	@Test
	void aLeadIsUpdatedByOneCall() {
		CallResult result = api().update(19, BODY);
		assertThat(result.kind()).isEqualTo(Kind.CONFIRMED);
		assertThat(result.tries().calls()).isOne();
		assertThat(result.tries().sentTwice()).isFalse();
		assertThat(this.simulator.leads().calls(19)).containsExactly(BODY);
		assertThat(result.answer()).extracting(ApiAnswer::requestId).isEqualTo("request-1");
	}

	@Test
	void aTillUserAuthenticatesWithTheHashOfThePassword() {
		ApiProperties properties = properties("", "", ApiSimulator.KEY, ApiSimulator.SECRET, "2s", "10s");
		assertThat(new LeadApi(ApiSettings.of(properties), this::await).update(1, BODY).kind())
			.isEqualTo(Kind.CONFIRMED);
		assertThat(this.simulator.tokensGiven()).isZero();
	}

	@Test
	void theFieldsAreListedWithTheirTypes() {
		assertThat(api().fields()).extracting(ApiField::name, ApiField::dataType)
			.contains(org.assertj.core.api.Assertions.tuple("visits", "INTEGER"));
	}

	@Test
	void anErrorIsARefusalEvenWithStatus200() {
		this.simulator.next(SimulatedAnswer.of(200, ApiSimulator.error(92019, "Invalid lead owner")));
		CallResult result = api().update(1, BODY);
		assertThat(result.kind()).isEqualTo(Kind.REFUSED);
		assertThat(result.reason()).isEqualTo("Invalid lead owner (92019)");
	}

	@ParameterizedTest
	@ValueSource(ints = { 461, 503, 521 })
	void aBusyApiIsAskedAgain(int status) {
		this.simulator.next(SimulatedAnswer.of(status, ""));
		CallResult result = api().update(1, BODY);
		assertThat(result.kind()).isEqualTo(Kind.CONFIRMED);
		assertThat(result.tries().calls()).isEqualTo(2);
		assertThat(result.tries().sentTwice()).isFalse();
	}

	@Test
	void aBusyApiMayAnswerWithStatus200() {
		this.simulator.next(SimulatedAnswer.of(200, "{\"errorCode\": 4001, \"message\": \"try again\"}"));
		assertThat(api().update(1, BODY).tries().calls()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "half", "stalled", "cut", "nothing", "500", "unreadable" })
	void aLostAnswerIsAskedForAgainAndToldToBeSentTwice(String fault) {
		this.simulator.next(switch (fault) {
			case "half" -> SimulatedAnswer.half();
			case "stalled" -> SimulatedAnswer.stalled(5000);
			case "cut" -> SimulatedAnswer.cut(true);
			case "nothing" -> SimulatedAnswer.nothing(5000);
			case "500" -> SimulatedAnswer.of(500, "oops");
			default -> SimulatedAnswer.of(200, "<html>");
		});
		CallResult result = api("500ms", "10s").update(1, BODY);
		assertThat(result.kind()).isEqualTo(Kind.CONFIRMED);
		assertThat(result.tries().calls()).isEqualTo(2);
		assertThat(result.tries().sentTwice()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "401", "498", "in the body" })
	void anExpiredTokenIsRenewed(String place) {
		LeadApi api = api();
		api.update(1, BODY);
		this.simulator
			.next(place.equals("in the body") ? SimulatedAnswer.of(200, "{\"response\": {\"status\": {\"code\": 498}}}")
					: SimulatedAnswer.of(Integer.parseInt(place), "{}"));
		CallResult result = api.update(1, BODY);
		assertThat(result.kind()).isEqualTo(Kind.CONFIRMED);
		assertThat(result.tries().sentTwice()).isFalse();
		assertThat(this.simulator.tokensGiven()).isEqualTo(2);
	}

	@Test
	void oneThreadRenewsTheTokenOfAll() {
		LeadApi api = api();
		api.update(1, BODY);
		this.simulator.latency(20).forgetTokens();
		List<Kind> kinds = IntStream.rangeClosed(2, 40)
			.parallel()
			.mapToObj((lead) -> api.update(lead, BODY).kind())
			.toList();
		assertThat(kinds).containsOnly(Kind.CONFIRMED);
		assertThat(this.simulator.tokensGiven()).isEqualTo(2);
	}

	@Test
	void aTokenIsRenewedBeforeItExpires() {
		this.simulator.tokenLife(1);
		LeadApi api = api();
		api.update(1, BODY);
		await(Duration.ofMillis(900));
		api.update(2, BODY);
		assertThat(this.simulator.tokensGiven()).isEqualTo(2);
	}

	@Test
	void tooManyCallsWaitAsLongAsTheApiSays() {
		this.simulator.next(SimulatedAnswer.of(429, "", "Retry-After", "1"));
		long begun = System.nanoTime();
		CallResult result = api().update(1, BODY);
		assertThat(result.kind()).isEqualTo(Kind.CONFIRMED);
		assertThat(result.tries().throttled()).isOne();
		assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
	}

	@Test
	void tooManyCallsWithoutATimeWaitASecond() {
		this.simulator.next(SimulatedAnswer.of(429, ""));
		assertThat(api().update(1, BODY).kind()).isEqualTo(Kind.CONFIRMED);
		assertThat(this.simulator.updates()).isEqualTo(2);
	}

	@Test
	void aRowThatAlwaysFailsIsUnknownInTheEnd() {
		this.simulator.behave((call) -> (call.lead() == 13) ? SimulatedAnswer.of(500, "oops") : null);
		LeadApi api = api();
		CallResult result = api.update(13, BODY);
		assertThat(result.kind()).isEqualTo(Kind.UNKNOWN);
		assertThat(result.tries().calls()).isEqualTo(3);
		assertThat(api.update(14, BODY).kind()).isEqualTo(Kind.CONFIRMED);
	}

	@Test
	void aRowThatIsAlwaysBusyIsRefusedInTheEnd() {
		this.simulator.behave((call) -> SimulatedAnswer.of(521, ""));
		assertThat(api().update(13, BODY).kind()).isEqualTo(Kind.REFUSED);
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 405, 415, 403 })
	void whatNoCallCanMendEndsTheRun(int status) {
		this.simulator.next(SimulatedAnswer.of(status, ""));
		assertThatExceptionOfType(ApiRefusedException.class).isThrownBy(() -> api().update(1, BODY));
		assertThat(this.simulator.updates()).isOne();
	}

	@Test
	void aDeniedAccessMayBeInTheBody() {
		this.simulator.next(SimulatedAnswer.of(200, "{\"errorCode\": 4000, \"message\": \"Access denied\"}"));
		assertThatExceptionOfType(ApiRefusedException.class).isThrownBy(() -> api().update(1, BODY))
			.withMessageContaining("denies access: Access denied");
	}

	@Test
	void aWrongSecretEndsTheRunAndIsNotShown() {
		ApiProperties properties = properties(ApiSimulator.KEY, "wrong-secret", "", "", "2s", "10s");
		assertThatExceptionOfType(ApiRefusedException.class)
			.isThrownBy(() -> new LeadApi(ApiSettings.of(properties), this::await).update(1, BODY))
			.withMessageContaining("Invalid key or secret (320001)")
			.withMessageNotContaining("wrong-secret");
	}

	@Test
	void tokensThatAreNeverAcceptedEndTheRun() {
		this.simulator.behave((call) -> SimulatedAnswer.of(401, "{}"));
		assertThatExceptionOfType(ApiRefusedException.class).isThrownBy(() -> api().update(1, BODY));
	}

	@Test
	void anApiThatStaysAwayEndsTheRun() {
		LeadApi api = api("500ms", "1s");
		api.update(1, BODY);
		this.simulator.die();
		assertThatExceptionOfType(ApiUnavailableException.class).isThrownBy(() -> api.update(2, BODY))
			.withMessageContaining("can't be reached");
	}

	@Test
	void anApiThatComesBackIsUsedAgain() throws InterruptedException {
		LeadApi api = api();
		api.update(1, BODY);
		this.simulator.die();
		AtomicReference<Kind> kind = new AtomicReference<>();
		Thread thread = new Thread(() -> kind.set(api.update(2, BODY).kind()));
		thread.start();
		await(Duration.ofMillis(800));
		this.simulator.comeBack();
		thread.join();
		assertThat(kind).hasValue(Kind.CONFIRMED);
	}

	@Test
	void aStopEndsTheWaitForAnotherAttempt() throws InterruptedException {
		LeadApi api = api();
		this.simulator.behave((call) -> {
			this.stop.countDown();
			return SimulatedAnswer.of(429, "", "Retry-After", "600");
		});
		assertThat(api.update(1, BODY).kind()).isEqualTo(Kind.STOPPED);
		assertThat(this.stop.await(1, TimeUnit.SECONDS)).isTrue();
	}

	private LeadApi api() {
		return api("5s", "10s");
	}

	private LeadApi api(String responseTimeout, String giveUpAfter) {
		return new LeadApi(
				ApiSettings.of(properties(ApiSimulator.KEY, ApiSimulator.SECRET, "", "", responseTimeout, giveUpAfter)),
				this::await);
	}

	private ApiProperties properties(String key, String secret, String username, String password,
			String responseTimeout, String giveUpAfter) {
		return new ApiProperties(this.simulator.url(), key, secret, username, password,
				new ApiProperties.Attribution("", ""), "en", 60_000, 8, Duration.ofSeconds(2),
				Duration.parse("PT" + responseTimeout.replace("500ms", "0.5s")),
				new ApiProperties.Retry(3, Duration.ofMinutes(1), 20, Duration.parse("PT" + giveUpAfter)));
	}

	private boolean await(Duration time) {
		try {
			return this.stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

}
