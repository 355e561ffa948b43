package org.leadupdate.config;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Variables of the environment that are meant to be settings. */
class StrictEnvironmentTests {

	private static LeadUpdateProperties bind(String variable, String value) {
		SystemEnvironmentPropertySource environment = new SystemEnvironmentPropertySource(
				StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
				Map.of("LEADUPDATE_ORG", "7", variable, value));
		return new Binder(ConfigurationPropertySources.from(environment))
			.bind("lead-update", Bindable.of(LeadUpdateProperties.class), new StrictEnvironment(BindHandler.DEFAULT))
			.get();
	}

	@ParameterizedTest
	@ValueSource(strings = { "LEADUPDATE_MAXREJECTED", "LEAD_UPDATE_MAX_REJECTED", "lead_update_max_rejected" })
	void aSettingIsReadInItsSpellings(String variable) {
		assertThat(bind(variable, "5").maxRejected()).isEqualTo("5");
	}

	@ParameterizedTest
	@ValueSource(strings = { "LEADUPDATE_MAX_REJECTED", "LEAD_UPDATE_MAXREJECTED", "LEADUPDATE_NONSENSE",
			"lead_update_maxrejected", "LEADUPDATE_SERVICE_HORST" })
	void aVariableThatIsMeantAsASettingButIsNoneStopsTheProgram(String variable) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind(variable, "5"))
			.havingCause()
			.isInstanceOfSatisfying(UnboundConfigurationPropertiesException.class,
					(unknown) -> assertThat(unknown.getUnboundProperties()).extracting(ConfigurationProperty::getOrigin)
						.singleElement()
						.asString()
						.contains(variable));
	}

	@ParameterizedTest
	@ValueSource(strings = { "LEAD_UPDATE_DB_SERVICE_HOST", "LEAD_UPDATE_DB_SERVICE_PORT_MYSQL",
			"LEADUPDATE_DB_PORT_3306_TCP_ADDR", "LEAD_UPDATE_PORT" })
	void whatKubernetesSetsForAServiceIsNoSetting(String variable) {
		assertThat(bind(variable, "10.0.0.1").org()).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "LEAD_UPDATE_MEMORY", "LEAD_UPDATE_JAVA_OPTS", "LEAD_UPDATE_PROGRAM", "LEADERBOARD", "PATH" })
	void whatTheStartScriptOrSomebodyElseReadsIsNoSetting(String variable) {
		assertThat(bind(variable, "x").org()).isEqualTo(7);
	}

	@Test
	void onlyTheEnvironmentOfTheProcessIsChecked() {
		SystemEnvironmentPropertySource other = new SystemEnvironmentPropertySource("other-systemEnvironment",
				Map.of("LEADUPDATE_ORG", "7", "LEADUPDATE_NONSENSE", "x"));
		LeadUpdateProperties properties = new Binder(ConfigurationPropertySources.from(other))
			.bind("lead-update", Bindable.of(LeadUpdateProperties.class), new StrictEnvironment(BindHandler.DEFAULT))
			.get();
		assertThat(properties.org()).isEqualTo(7);
	}

}
