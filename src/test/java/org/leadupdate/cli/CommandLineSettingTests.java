package org.leadupdate.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.exit.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandLineSettingTests {

	@ParameterizedTest
	@ValueSource(strings = { "lead-update.input", "lead-update.report-dir", "lead-update.data-dir",
			"lead-update.reportDir", "Lead-Update.DATA_DIR" })
	void aRelativePathIsResolvedFromTheWorkingDirectory(String name) {
		assertThat(new CommandLineSetting(name, "in/../x*.csv").value())
			.isEqualTo(Path.of("x*.csv").toAbsolutePath().toString());
		assertThat(new CommandLineSetting(name, "/var/x").value()).isEqualTo("/var/x");
	}

	@ParameterizedTest
	@CsvSource({ "lead-update.input,-", "lead-update.report-dir,''", "lead-update.clear-marker,a/../b" })
	void aValueThatIsNotAPathIsUnchanged(String name, String value) {
		assertThat(new CommandLineSetting(name, value).value()).isEqualTo(value);
	}

	@Test
	void aSecretIsRejectedWithItsVariable() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> new CommandLineSetting("spring.datasource.password", "x"))
			.withMessageContaining("as SPRING_DATASOURCE_PASSWORD,");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> new CommandLineSetting("lead-update.notify.webhook.secret", "x"));
		assertThat(new CommandLineSetting("spring.datasource.password", "").value()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.datasource.Pass-Word", "spring.mail.PASS_WORD", "my.api-key", "my.access-token",
			"lead-update.notify.webhook.headers.Authorization", "lead-update.metrics.otlp.headers[X-Api-Key]",
			"LEAD-UPDATE.Metrics.pushgateway.HEADERS.Cookie", "spring.mail.properties[mail.smtp.password]" })
	void aSecretIsRejectedHoweverItIsSpelled(String name) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> new CommandLineSetting(name, "hunter2"))
			.withMessageContaining("is a secret")
			.withMessageNotContaining("hunter2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:mysql://app:hunter2@db/leads", "jdbc:mysql://db/leads?user=app&password=hunter2",
			"jdbc:mysql://address=(host=db)(password=hunter2)/leads", "https://ops:hunter2@hooks.example/x",
			"https://hunter2@hooks.example/x", "jdbc:mysql://app:a/hunter2@db/leads",
			"https://hooks.example/x?a=b&access_token=hunter2", "https://hooks.example/x?sig=hunter2",
			"https://hooks.example/x?apiKey=hunter2" })
	void aSecretWithinAUrlIsRejectedAsWell(String url) {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> new CommandLineSetting("spring.datasource.url", url))
			.withMessageContaining("holds a secret")
			.withMessageNotContaining("hunter2");
	}

	@Test
	void aUrlWithoutOneIsTaken() {
		String url = "jdbc:mysql://db:3306/leads?sslMode=REQUIRED&cachePrepStmts=true";
		assertThat(new CommandLineSetting("spring.datasource.url", url).value()).isEqualTo(url);
	}

}
