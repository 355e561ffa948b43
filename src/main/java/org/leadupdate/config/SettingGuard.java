package org.leadupdate.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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

	private static final List<String> STRUCTURED = List.of("logging.structured.format.console",
			"logging.structured.format.file");

	private static final List<String> PATTERNS = List.of("logging.pattern.console", "logging.pattern.file");

	private static final Set<String> FORMATS = Set.of("ecs", "gelf", "logstash");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.getPropertySources().stream().anyMatch(SettingGuard::setsLogging)) {
			throw new RefusedException(ExitCode.USAGE,
					"logging.config (LOGGING_CONFIG) is set, but the program has its own logging: standard output is for results. Remove it; logging.level.* and logging.structured.format.console can be set.");
		}
		for (String name : STRUCTURED) {
			checkFormat(name, environment.getProperty(name));
		}
		for (String name : PATTERNS) {
			String pattern = environment.getProperty(name);
			if (pattern != null) {
				new LogPattern(name, pattern).check();
			}
		}
		new SecretPlaceholders(environment.getPropertySources()).check();
	}

	/** Any other name would be that of a class to load. */
	private static void checkFormat(String name, @Nullable String format) {
		if (format != null && !format.isBlank() && !FORMATS.contains(format.toLowerCase(Locale.ROOT))) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting %s is \"%s\". It can be ecs, gelf or logstash.".formatted(name, format));
		}
	}

	/** A system property is of whoever starts the JVM, such as a test. */
	private static boolean setsLogging(PropertySource<?> source) {
		String name = source.getName();
		return !name.equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
				&& !name.equals("configurationProperties")
				&& (source.containsProperty(LOGGING_CONFIG) || source.containsProperty("LOGGING_CONFIG"));
	}

}
