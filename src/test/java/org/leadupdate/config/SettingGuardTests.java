package org.leadupdate.config;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.exit.RefusedException;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Settings that are refused once all are known. */
class SettingGuardTests {

	private static void check(String source, Map<String, Object> settings) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource(source, settings));
		new SettingGuard().postProcessEnvironment(environment, new SpringApplication());
	}

	private static void assertAllowed(Map<String, Object> settings) {
		assertThatCode(() -> check("job", settings)).doesNotThrowAnyException();
	}

	private static void assertRefused(Map<String, Object> settings, String message) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> check("job", settings))
			.withMessageContaining(message);
	}

	@ParameterizedTest
	@CsvSource({ "logging.config", "LOGGING_CONFIG" })
	void theLoggingIsTheProgramsOwn(String name) {
		assertRefused(Map.of(name, "logback.xml"), "logging.config (LOGGING_CONFIG) is set");
		assertAllowed(Map.of("logging.level.root", "DEBUG"));
		assertThatCode(() -> check("configurationProperties", Map.of(name, "logback.xml"))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "DB_PASSWORD", "api-key", "MY_TOKEN", "client.secret" })
	void aSettingThatIsStoredRefersToNoSecret(String secret) {
		assertRefused(Map.of("lead-update.input", "/in/${" + secret + "}.csv"),
				"The setting lead-update.input refers to ${" + secret + "}, a secret");
		assertRefused(Map.of("LEAD_UPDATE_INPUT", "/in/${" + secret + ":x}.csv"), "${" + secret + "}, a secret");
	}

	@Test
	void whatIsNoSecretMayBeReferredTo() {
		assertAllowed(Map.of("lead-update.input", "/in/${HOME}.csv", "HOME", "/home/${HOME}"));
	}

	@Test
	void whatAPasswordIsSetToIsASecretWhateverItsName() {
		assertRefused(Map.of("spring.datasource.password", "${DB_PW}", "lead-update.input", "${DB_PW}"), "${DB_PW}");
		assertAllowed(Map.of("spring.datasource.username", "${DB_PW}", "lead-update.input", "${DB_PW}"));
	}

	@Test
	void aSecretIsFoundThroughOtherSettings() {
		assertRefused(Map.of("lead-update.input", "${folder}", "folder", "/in/${DB_PASSWORD}"),
				"The setting lead-update.input refers to ${DB_PASSWORD}");
	}

	@Test
	void whereSecretsBelongTheyMayBeReferredTo() {
		assertAllowed(Map.of("lead-update.notify.webhook.secret", "${HOOK_SECRET}",
				"lead-update.metrics.otlp.headers.Authorization", "${OTLP_TOKEN}", "spring.datasource.password",
				"${DB_PASSWORD}"));
	}

}
