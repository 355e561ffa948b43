package org.leadupdate.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApiAnswerTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC);

	@ParameterizedTest
	@CsvSource({ "2018-10-05T08:00:00+05:30, 2018-10-05T02:30:00", "2018-10-05T08:00:00Z, 2018-10-05T08:00:00",
			"2018-10-05T08:00:00.123+0530, 2018-10-05T02:30:00.123", "2018-10-05T08:00:00, 2018-10-05T08:00:00" })
	void momentsHaveTheOffsetOfTheCluster(String text, LocalDateTime utc) {
		assertThat(lead("{\"id\": 1, \"createdOn\": \"%s\"}".formatted(text)).time("createdOn")).isEqualTo(utc);
	}

	@Test
	void whatIsMissingOrUnknownIsLeftOut() {
		AnsweredLead lead = lead("{\"id\": 1, \"status\": null, \"createdOn\": \"yesterday\", \"type\": {}}");
		assertThat(lead.text("status")).isNull();
		assertThat(lead.text("type")).isNull();
		assertThat(lead.time("createdOn")).isNull();
		assertThat(lead.number("userId")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"id\": 1}", "{\"data\": {\"id\": 1}}", "{\"entity\": {\"id\": 1}, \"warnings\": []}" })
	void aLeadMayBeInAnEnvelope(String body) {
		assertThat(lead(body).number("id")).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"errors\": [{\"code\": 92001, \"message\": \"Lead not found.\"}]}",
			"{\"errors\": [{\"code\": \"92001\", \"message\": \"Lead  not\\nfound\"}]}",
			"{\"errors\": {\"code\": 92001, \"message\": \"Lead not found\"}}" })
	void errorsCountWithAnyStatus(String body) {
		assertThat(answer(200, body).errors()).containsExactly(new ApiMessage(92001, "Lead not found"));
	}

	@Test
	void messagesMayBePlainTexts() {
		assertThat(answer(200, "{\"id\": 1, \"warnings\": [\"late\"]}").warnings())
			.containsExactly(new ApiMessage(null, "late"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"response\": {\"status\": {\"code\": 498}}}", "{\"status\": {\"code\": \"498\"}}",
			"{\"errorCode\": 498}", "{\"errors\": [{\"code\": 498, \"message\": \"expired\"}]}" })
	void theStatusMayBeInTheBody(String body) {
		assertThat(answer(200, body).has(498)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "OK", "<html>", "{\"id\": 1", "[]" })
	void whatIsNoObjectHasNoLead(String body) {
		assertThat(answer(200, body).root()).isNull();
		assertThat(answer(200, body).lead()).isNull();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "30, 30", "0, 0", "'Sun, 29 Nov 2026 10:01:30 GMT', 90",
			"'Sun, 29 Nov 2026 09:00:00 GMT', 0", "soon, -", "-5, -" })
	void retryAfterIsSecondsOrADate(String header, @Nullable Long seconds) {
		Duration wait = new HttpAnswer(429, "", null, header).wait(NOW);
		assertThat((wait != null) ? wait.toSeconds() : null).isEqualTo(seconds);
	}

	private static AnsweredLead lead(String body) {
		return Objects.requireNonNull(answer(200, body).lead());
	}

	private static ApiAnswer answer(int status, String body) {
		return ApiAnswer.of(new HttpAnswer(status, body, null, null));
	}

}
