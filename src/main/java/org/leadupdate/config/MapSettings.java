package org.leadupdate.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Settings whose names hold what a user's file holds, as those of {@code values} do.
 * Spring Boot takes two names for one that differ in case or in signs only, unless they
 * stand in brackets: here they get them. It also forgets where a setting of a map stands:
 * here that is kept.
 */
final class MapSettings implements EnvironmentPostProcessor {

	private static final Set<String> MAPS = Set.of("formats", "values", "constants");

	private static final String PREFIX = "lead-update.";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof OriginTrackedMapPropertySource file) {
				Map<String, Object> settings = bracketed(file);
				if (!settings.equals(file.getSource())) {
					environment.getPropertySources()
						.replace(source.getName(),
								new OriginTrackedMapPropertySource(source.getName(), settings, true));
				}
			}
		}
	}

	private static Map<String, Object> bracketed(OriginTrackedMapPropertySource file) {
		Map<String, Object> settings = new LinkedHashMap<>();
		file.getSource().forEach((name, value) -> {
			String canonical = SettingName.canonical(name);
			String map = map(canonical);
			if (map == null) {
				settings.put(name, value);
				return;
			}
			String rest = canonical.substring(PREFIX.length() + map.length() + 1).replace("[", ".").replace("]", "");
			rest = rest.startsWith(".") ? rest.substring(1) : rest;
			settings.put(PREFIX + map + '[' + rest + ']', value);
			String place = place(value);
			if (place != null) {
				settings.put(PREFIX + "places[" + map + '.' + rest + ']', place);
			}
		});
		return settings;
	}

	private static @Nullable String map(String name) {
		if (!name.startsWith(PREFIX)) {
			return null;
		}
		return MAPS.stream()
			.filter((map) -> name.startsWith(PREFIX + map + '.') || name.startsWith(PREFIX + map + '['))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String place(Object value) {
		Origin origin = (value instanceof OriginTrackedValue tracked) ? tracked.getOrigin() : null;
		if (origin instanceof TextResourceOrigin text && text.getResource() != null && text.getLocation() != null) {
			return "%s, line %d".formatted(text.getResource().getFilename(), text.getLocation().getLine() + 1);
		}
		return null;
	}

}
