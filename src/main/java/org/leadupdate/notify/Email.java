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
 * Sends the summary by e-mail, as text and as HTML. The mail server is that of
 * {@code spring.mail.}; the connection is created when it is needed.
 */
final class Email implements NotificationChannel {

	private final NotificationProperties.Email settings;

	private final Duration timeout;

	private final ConfigurableEnvironment environment;

	Email(NotificationProperties.Email settings, Duration timeout, ConfigurableEnvironment environment) {
		if (settings.to().isEmpty() || settings.from().isBlank()) {
			throw new ConnectionSettingsException(
					"E-mail notifications need lead-update.notify.email.to and lead-update.notify.email.from.");
		}
		if (environment.getProperty("spring.mail.host", "").isBlank()) {
			throw new ConnectionSettingsException("E-mail notifications need a mail server: set spring.mail.host.");
		}
		this.settings = settings;
		this.timeout = timeout;
		this.environment = environment;
	}

	@Override
	public String displayName() {
		return "the mail server " + this.environment.getProperty("spring.mail.host");
	}

	@Override
	public void send(Notification notification) throws IOException {
		String page = EmailTemplate.of(notification);
		withSender((sender) -> Retry.run(() -> attempt(() -> sender.send(message(sender, notification, page)))));
	}

	private MimeMessage message(JavaMailSenderImpl sender, Notification notification, String page)
			throws MessagingException {
		MimeMessage message = sender.createMimeMessage();
		message.setHeader("Auto-Submitted", "auto-generated");
		MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
		helper.setFrom(this.settings.from());
		helper.setTo(this.settings.to().toArray(String[]::new));
		helper.setSubject(notification.subject().replaceAll("\\p{Cntrl}+", " "));
		helper.setText(notification.text(), page);
		return message;
	}

	@Override
	public void checkConnectivity() throws IOException {
		withSender((sender) -> attempt(sender::testConnection));
	}

	private static void attempt(MailAction action) throws IOException {
		try {
			action.run();
		}
		catch (MailAuthenticationException ex) {
			throw new RefusedByServerException("it rejected spring.mail.username and its password");
		}
		catch (MailException | MessagingException ex) {
			throw new IOException(String.valueOf(NestedExceptionUtils.getMostSpecificCause(ex).getMessage())
				.lines()
				.findFirst()
				.orElse("no reason given"), ex);
		}
	}

	private void withSender(SenderAction action) throws IOException {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.setEnvironment(this.environment);
			context.register(SslAutoConfiguration.class, MailSenderAutoConfiguration.class);
			context.refresh();
			JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
			String millis = String.valueOf(this.timeout.toMillis());
			for (String limit : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
				sender.getJavaMailProperties().putIfAbsent("mail.%s.%s".formatted(protocol(sender), limit), millis);
			}
			action.run(sender);
		}
	}

	private static String protocol(JavaMailSenderImpl sender) {
		return (sender.getProtocol() != null) ? sender.getProtocol() : "smtp";
	}

	private interface MailAction {

		void run() throws MessagingException;

	}

	private interface SenderAction {

		void run(JavaMailSenderImpl sender) throws IOException;

	}

}
