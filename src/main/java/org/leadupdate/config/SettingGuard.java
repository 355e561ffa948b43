package org.leadupdate.config;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Refuses settings that are read before the program has a say, once all are known. */
final class SettingGuard implements EnvironmentPostProcessor {

	private static final String LOGGING_CONFIG = "logging.config";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.getPropertySources().stream().anyMatch(SettingGuard::setsLogging)) {
			throw new RefusedException(ExitCode.USAGE,
					"logging.config (LOGGING_CONFIG) is set, but the program has its own logging: standard output is for results. Remove it; logging.level.* and logging.structured.format.console can be set.");
		}
		new SecretPlaceholders(environment.getPropertySources()).check();
	}

	/** A system property is of whoever starts the JVM, such as a test. */
	private static boolean setsLogging(PropertySource<?> source) {
		String name = source.getName();
		return !name.equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
				&& !name.equals("configurationProperties")
				&& (source.containsProperty(LOGGING_CONFIG) || source.containsProperty("LOGGING_CONFIG"));
	}

}
