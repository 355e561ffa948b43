package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.http.HttpReceiver;

import static org.assertj.core.api.Assertions.assertThat;

/** Notifications of runs. */
class NotificationTests {

	private static final String GOOD = "leadID,owner\n50001,priya.nair\n";

	private static final String REJECTED = "leadID,owner\n50001,priya.nair\n50002,nobody\n";

	private static final String SECRET = "hunter2-secret";

	@TempDir
	Path home;

	private Program program;

	private HttpReceiver receiver;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).seeded();
		this.receiver = new HttpReceiver();
	}

	@AfterEach
	void close() {
		this.receiver.close();
	}

	private void webhook(String more) throws IOException {
		this.program.job("plain", """
				notify:
				  webhook:
				    url: "%s"
				    secret: %s
				%s""".formatted(this.receiver.url("/hook/" + SECRET), SECRET, more.indent(2)));
	}

	private JsonNode received() {
		return JsonMapper.shared().readTree(this.receiver.only().text());
	}

	@Test
	void aWebhookGetsTheSummarySigned() throws IOException {
		webhook("");
		assertThat(this.program.apply("plain", REJECTED)).isEqualTo(4);
		assertThat(this.program.err()).doesNotContain("notice");
		HttpReceiver.Received request = this.receiver.only();
		assertThat(request.method()).isEqualTo("POST");
		assertThat(request.path()).isEqualTo("/hook/" + SECRET);
		assertThat(request.headers()).containsEntry("Content-type", "application/json");
		assertThat(received()).isEqualTo(this.program.summary());
		assertThat(request.headers()).containsKey("X-lead-update-signature");
	}

	@Test
	void whenDecidesWhichRunsAreNotified() throws IOException {
		webhook("when: failure");
		assertThat(this.program.apply("plain", REJECTED)).isEqualTo(4);
		assertThat(this.receiver.received()).isEmpty();
		assertThat(this.program.apply("plain", "leadID,nonsense\n1,2\n")).isEqualTo(2);
		assertThat(this.receiver.received()).hasSize(1);
	}

	@Test
	void anAlreadyAppliedInputIsReportedAsSuch() throws IOException {
		webhook("when: failure");
		this.program.apply("plain", REJECTED);
		webhook("");
		assertThat(this.program.apply("plain", REJECTED)).isEqualTo(4);
		assertThat(received().get("message").asString()).startsWith("Already applied by run 1");
		assertThat(received().get("exitCode").asInt()).isEqualTo(4);
	}

	@Test
	void aRunWithAnUnusableInputIsReported() throws IOException {
		webhook("");
		assertThat(this.program.run("apply", "plain", "--input", "nowhere.csv")).isEqualTo(2);
		assertThat(received().get("job").asString()).isEqualTo("plain");
		assertThat(received().get("mode").asString()).isEqualTo("apply");
		assertThat(received().get("input").asString()).endsWith("nowhere.csv");
		assertThat(received().get("exitCode").asInt()).isEqualTo(2);
		assertThat(this.program.err()).contains(received().get("message").asString());
	}

	@Test
	void anUnreachableDatabaseIsReported() throws IOException {
		webhook("");
		this.program.addSettings("plain", "spring.datasource.url: jdbc:mysql://127.0.0.1:1/x");
		assertThat(this.program.apply("plain", GOOD)).isEqualTo(3);
		assertThat(received().get("exitCode").asInt()).isEqualTo(3);
		assertThat(received().get("message").asString()).contains("database");
	}

	@Test
	void anUnknownSettingIsReportedAndUnderNotifyTooStopsTheProgram() throws IOException {
		webhook("ont: always");
		assertThat(this.program.apply("plain", GOOD)).isEqualTo(1);
		assertThat(this.program.err()).contains("Unknown setting lead-update.notify.ont");
		assertThat(received().get("exitCode").asInt()).isEqualTo(1);
		assertThat(received().get("message").asString()).contains("lead-update.notify.ont");
		webhook("on: always");
		assertThat(this.program.apply("plain", GOOD)).isEqualTo(1);
		assertThat(this.program.err()).contains("use lead-update.notify.when");
	}

	@Test
	void aCheckIsNotReported() throws IOException {
		webhook("when: always");
		Path file = this.home.resolve("input.csv");
		this.program.apply("plain", GOOD);
		assertThat(this.program.run("check", "plain", "--input", file.toString())).isZero();
		assertThat(this.receiver.received()).hasSize(1);
	}

	@Test
	void aFailingServerDoesNotAffectTheRun() throws IOException {
		webhook("");
		this.receiver.answering(404);
		assertThat(this.program.apply("plain", REJECTED, "--debug")).isEqualTo(4);
		assertThat(this.program.err()).contains("Notification via the webhook at " + this.receiver.url("") + " failed: "
				+ "it responded with 404. The run is not affected.");
		assertThat(this.program.out() + this.program.err()).doesNotContain(SECRET);
	}

	@Test
	void anUnreachableServerIsReportedOnStandardErrorAndByDoctor() throws IOException {
		webhook("");
		this.program.run("doctor", "plain");
		assertThat(this.program.out()).contains("ok    notify");
		assertThat(this.receiver.received()).isEmpty();
		this.receiver.close();
		assertThat(this.program.apply("plain", REJECTED, "--json")).isEqualTo(4);
		assertThat(this.program.err()).contains("Notification via the webhook at " + this.receiver.url(""));
		assertThat(JsonMapper.shared().readTree(this.program.out())).isEqualTo(this.program.summary());
		assertThat(this.program.run("doctor", "plain")).isZero();
		assertThat(this.program.out()).contains("warn  notify", "can't be reached").doesNotContain(SECRET);
	}

	@Test
	void anInvalidAddressStopsTheProgramAndStaysSecret() throws IOException {
		this.program.job("plain", "notify.webhook.url: \"ftp://h/%s\"".formatted(SECRET));
		assertThat(this.program.apply("plain", GOOD, "--debug")).isEqualTo(1);
		assertThat(this.program.err()).contains("The setting lead-update.notify.webhook.url is not a valid address");
		assertThat(this.program.out() + this.program.err()).doesNotContain(SECRET);
		assertThat(this.program.runs()).isZero();
	}

	@Test
	void peopleGetTheSummaryAsTextAndAsHtml() throws IOException, MessagingException {
		GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		mail.setUser("robot", SECRET);
		mail.start();
		try {
			email(mail.getSmtp().getPort(), SECRET);
			assertThat(this.program.apply("plain", REJECTED)).isEqualTo(4);
			assertThat(this.program.err()).doesNotContain("Notification via");
			MimeMessage[] messages = mail.getReceivedMessages();
			assertThat(messages).hasSize(2);
			assertThat(messages[0].getSubject())
				.isEqualTo("[lead-update] plain: finished, some rows rejected (exit 4)");
			assertThat(messages[0].getRecipients(Message.RecipientType.TO)).extracting(Object::toString)
				.containsExactly("anna@example.com", "ben@example.com");
			String whole = GreenMailUtil.getWholeMessage(messages[0]);
			assertThat(whole).contains("Auto-Submitted: auto-generated", "text/plain", "text/html",
					"Run 1 of job plain finished: 2 rows", "OWNER_NOT_FOUND", "<td align=\"right\">2</td>");
			this.program.run("doctor", "plain");
			assertThat(this.program.out()).contains("ok    notify      the mail server 127.0.0.1 can be reached");
			assertThat(mail.getReceivedMessages()).hasSize(2);
			email(mail.getSmtp().getPort(), "wrong-" + SECRET);
			assertThat(this.program.apply("plain", REJECTED, "--debug")).isEqualTo(4);
			assertThat(this.program.err()).contains("Notification via the mail server 127.0.0.1 failed: it rejected");
			assertThat(this.program.out() + this.program.err()).doesNotContain(SECRET);
		}
		finally {
			mail.stop();
		}
		assertThat(this.program.apply("plain", REJECTED)).isEqualTo(4);
		assertThat(this.program.err()).contains("Notification via the mail server 127.0.0.1");
	}

	private void email(int port, String password) throws IOException {
		this.program.job("plain", """
				notify:
				  email:
				    to: anna@example.com, ben@example.com
				    from: robot@example.com
				""").addSettings("plain", """
				spring:
				  mail:
				    host: 127.0.0.1
				    port: %d
				    username: robot
				    password: %s
				    properties.mail.smtp.auth: true
				""".formatted(port, password));
	}

	@Test
	void anUntrustedTlsMailServerGetsNothing() throws IOException {
		GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
		mail.setUser("robot", SECRET);
		mail.start();
		try {
			email(mail.getSmtps().getPort(), SECRET);
			this.program.addSettings("plain", """
					protocol: smtps
					properties.mail.smtps.auth: true
					""".indent(4));
			assertThat(this.program.apply("plain", REJECTED)).isEqualTo(4);
			assertThat(this.program.err()).contains("Notification via the mail server 127.0.0.1", "certificat")
				.doesNotContain(SECRET);
			assertThat(mail.getReceivedMessages()).isEmpty();
			this.program.addSettings("plain", """
					properties.mail.smtps.ssl.trust: 127.0.0.1
					properties.mail.smtps.ssl.checkserveridentity: false
					""".indent(4));
			assertThat(this.program.apply("plain", REJECTED)).isEqualTo(4);
			assertThat(this.program.err()).doesNotContain("Notification via");
			assertThat(mail.getReceivedMessages()).hasSize(2);
		}
		finally {
			mail.stop();
		}
	}

}
