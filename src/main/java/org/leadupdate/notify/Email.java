package org.leadupdate.notify;

import java.io.IOException;
import java.time.Duration;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.leadupdate.http.ConnectionSettingsException;
import org.leadupdate.http.RefusedByServerException;
import org.leadupdate.http.Retry;

import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Writes the summary to people, as text and as HTML. The mail server is that of
 * {@code spring.mail.}; what connects to it is made when it is needed.
 */
final class Email implements NotificationChannel {

	private final NotificationProperties.Email settings;

	private final Duration timeout;

	private final ConfigurableEnvironment environment;

	Email(NotificationProperties.Email settings, Duration timeout, ConfigurableEnvironment environment) {
		if (settings.to().isEmpty() || settings.from().isBlank()) {
			throw new ConnectionSettingsException(
					"A notice by e-mail needs lead-update.notify.email.to and lead-update.notify.email.from.");
		}
		if (environment.getProperty("spring.mail.host", "").isBlank()) {
			throw new ConnectionSettingsException("A notice by e-mail needs the mail server: set spring.mail.host.");
		}
		this.settings = settings;
		this.timeout = timeout;
		this.environment = environment;
	}

	@Override
	public String shown() {
		return "the mail server " + this.environment.getProperty("spring.mail.host");
	}

	@Override
	public void send(Notification notice) throws IOException {
		String page = EmailTemplate.of(notice);
		connected((sender) -> Retry.of(() -> attempt(() -> sender.send(message(sender, notice, page)))));
	}

	private MimeMessage message(JavaMailSenderImpl sender, Notification notice, String page) throws MessagingException {
		MimeMessage message = sender.createMimeMessage();
		message.setHeader("Auto-Submitted", "auto-generated");
		MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
		helper.setFrom(this.settings.from());
		helper.setTo(this.settings.to().toArray(String[]::new));
		helper.setSubject(notice.subject().replaceAll("\\p{Cntrl}+", " "));
		helper.setText(notice.text(), page);
		return message;
	}

	@Override
	public void reach() throws IOException {
		connected((sender) -> attempt(sender::testConnection));
	}

	private static void attempt(MailAction action) throws IOException {
		try {
			action.run();
		}
		catch (MailAuthenticationException ex) {
			throw new RefusedByServerException("it refused spring.mail.username and its password");
		}
		catch (MailException | MessagingException ex) {
			throw new IOException(String.valueOf(NestedExceptionUtils.getMostSpecificCause(ex).getMessage())
				.lines()
				.findFirst()
				.orElse("no reason given"), ex);
		}
	}

	private void connected(Connected action) throws IOException {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.setEnvironment(this.environment);
			context.register(SslAutoConfiguration.class, MailSenderAutoConfiguration.class);
			context.refresh();
			JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
			String millis = String.valueOf(this.timeout.toMillis());
			for (String limit : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
				sender.getJavaMailProperties().putIfAbsent("mail.%s.%s".formatted(protocol(sender), limit), millis);
			}
			action.with(sender);
		}
	}

	private static String protocol(JavaMailSenderImpl sender) {
		return (sender.getProtocol() != null) ? sender.getProtocol() : "smtp";
	}

	private interface MailAction {

		void run() throws MessagingException;

	}

	private interface Connected {

		void with(JavaMailSenderImpl sender) throws IOException;

	}

}
