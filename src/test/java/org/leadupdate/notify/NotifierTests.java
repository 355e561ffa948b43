package org.leadupdate.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.http.ConnectionSettingsException;
import org.leadupdate.http.ConnectivityResult;
import org.leadupdate.http.HttpReceiver;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who is notified of a run, and what happens if that fails. */
class NotifierTests {

	private static final String SECRET = "hunter2-secret";

	private final HttpReceiver receiver = new HttpReceiver();

	private final MockEnvironment settings = new MockEnvironment()
		.withProperty("lead-update.notify.webhook.url", this.receiver.url("/hook/" + SECRET))
		.withProperty("lead-update.notify.webhook.secret", SECRET);

	@AfterEach
	void close() {
		this.receiver.close();
	}

	private List<String> send(int exitCode) {
		return Notifier.of(this.settings).send(new Notification(exitCode, "subject", "text", "{\"run\":1}"));
	}

	@Test
	void withoutSettingsNobodyIsNotified() {
		Notifier notifier = Notifier.of(new MockEnvironment());
		assertThat(notifier.shouldSend(3)).isFalse();
		assertThat(notifier.send(new Notification(3, "subject", "text", "{}"))).isEmpty();
		assertThat(notifier.checkConnectivity()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "always, 0, 1", "always, 4, 1", "always, 2, 1", "problems, 0, 0", "problems, 4, 1", "problems, 2, 1",
			"failure, 0, 0", "failure, 4, 0", "failure, 2, 1" })
	void whenDecidesWhichRunsAreNotified(String when, int exitCode, int notifications) {
		this.settings.setProperty("lead-update.notify.when", when);
		assertThat(send(exitCode)).isEmpty();
		assertThat(this.receiver.received()).hasSize(notifications);
		assertThat(Notifier.of(this.settings).shouldSend(exitCode)).isEqualTo(notifications == 1);
	}

	@Test
	void aWebhookGetsTheSummarySigned() throws GeneralSecurityException {
		this.settings.setProperty("lead-update.notify.webhook.headers.Authorization", "Bearer x");
		assertThat(send(4)).isEmpty();
		HttpReceiver.Received request = this.receiver.only();
		assertThat(request.text()).isEqualTo("{\"run\":1}");
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		assertThat(request.headers()).containsEntry("Content-type", "application/json")
			.containsEntry("Authorization", "Bearer x")
			.containsEntry("X-lead-update-signature",
					"sha256=" + HexFormat.of().formatHex(mac.doFinal(request.body())));
	}

	@Test
	void withoutASecretNothingIsSigned() {
		this.settings.setProperty("lead-update.notify.webhook.secret", "");
		send(4);
		assertThat(this.receiver.only().headers()).doesNotContainKey("X-lead-update-signature");
	}

	@Test
	void eachNotificationHasAnIdOfItsOwnAndItsRetriesHaveTheSame() {
		this.receiver.answering(503);
		assertThat(send(4)).containsExactly("Notification via the webhook at " + this.receiver.url("")
				+ " failed: it responded with 503. The run is not affected.");
		assertThat(this.receiver.received()).hasSize(3).extracting(NotifierTests::id).doesNotContainNull();
		assertThat(this.receiver.received().stream().map(NotifierTests::id).distinct()).hasSize(1);
		this.receiver.answering(200);
		send(4);
		assertThat(this.receiver.received().stream().map(NotifierTests::id).distinct()).hasSize(2);
	}

	private static String id(HttpReceiver.Received request) {
		return String.valueOf(request.headers().get("X-lead-update-delivery"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 307, 400, 404 })
	void aPermanentFailureIsNotRetriedNorARedirectFollowed(int status) {
		this.receiver.answering(status);
		assertThat(send(4)).singleElement().asString().contains("it responded with " + status).doesNotContain(SECRET);
		assertThat(this.receiver.only().path()).startsWith("/hook");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hooks.example.com/" + SECRET, "ftp://h/" + SECRET, "https:///" + SECRET,
			"https://me:" + SECRET + "@example.com/", "https://example.com/ " + SECRET })
	void anInvalidAddressIsRefusedAndStaysSecret(String url) {
		this.settings.setProperty("lead-update.notify.webhook.url", url);
		assertThatExceptionOfType(ConnectionSettingsException.class).isThrownBy(() -> Notifier.of(this.settings))
			.withMessageStartingWith("The setting lead-update.notify.webhook.url is not a valid address")
			.withMessageNotContaining(SECRET);
	}

	@Test
	void anInvalidHeaderIsRefusedAndStaysSecret() {
		this.settings.setProperty("lead-update.notify.webhook.headers.Authorization", SECRET + "\r\nX-Other: 1");
		assertThatExceptionOfType(ConnectionSettingsException.class).isThrownBy(() -> Notifier.of(this.settings))
			.withMessageContaining("headers for lead-update.notify.webhook.url")
			.withMessageNotContaining(SECRET);
	}

	@Test
	void aCheckConnectsAndSendsNothing() {
		assertThat(Notifier.of(this.settings).checkConnectivity())
			.containsExactly(new ConnectivityResult("the webhook at " + this.receiver.url(""), null));
		assertThat(this.receiver.received()).isEmpty();
		this.receiver.close();
		assertThat(Notifier.of(this.settings).checkConnectivity()).singleElement()
			.extracting(ConnectivityResult::problem)
			.isNotNull();
	}

	@Test
	void theKeyThatYamlReadsAsTrueIsRefused() {
		this.settings.setProperty("lead-update.notify[true]", "always");
		assertThatExceptionOfType(ConnectionSettingsException.class).isThrownBy(() -> Notifier.of(this.settings))
			.withMessageContaining("use lead-update.notify.when");
	}

	@Test
	void anEmailNeedsSenderRecipientsAndServer() {
		this.settings.setProperty("lead-update.notify.email.to", "anna@example.com");
		assertThatExceptionOfType(ConnectionSettingsException.class).isThrownBy(() -> Notifier.of(this.settings))
			.withMessageContaining("lead-update.notify.email.from");
		this.settings.setProperty("lead-update.notify.email.from", "robot@example.com");
		assertThatExceptionOfType(ConnectionSettingsException.class).isThrownBy(() -> Notifier.of(this.settings))
			.withMessageContaining("set spring.mail.host");
		this.settings.setProperty("spring.mail.host", "mail.example.com");
		assertThat(Notifier.of(this.settings).shouldSend(3)).isTrue();
	}

}
