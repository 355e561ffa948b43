package org.leadupdate.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	/** What of a name below {@code values} is the column; the rest is a file's value. */
	private static final Pattern COLUMN = Pattern.compile(
			"[.\\[]*(owner|extendedFields[.\\[]+[^.\\[\\]]+)\\]*(?:\\.|(?=\\[)|$)(.*)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** No file has these characters: they stand for signs in brackets. */
	private static final char OPENING = '\uE0F0';

	private static final char CLOSING = '\uE0F1';

	/** On a command line, the first one ends the name. */
	private static final char EQUALS = '\uE0F2';

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
			String rest = plain(map, canonical.substring(PREFIX.length() + map.length()));
			settings.put(PREFIX + bracketed(map, rest), value);
			String place = place(value);
			if (place != null) {
				settings.put(PREFIX + bracketed("places", map + '.' + rest), place);
			}
		});
		return settings;
	}

	/** A name below a map, without the brackets of Spring Boot. */
	private static String plain(String map, String name) {
		String rest = isEnclosed(name) ? name.substring(1, name.length() - 1) : name;
		Matcher column = COLUMN.matcher(rest);
		if (map.equals("values") && column.matches()) {
			return withoutBrackets(column.group(1)) + '.' + column.group(2);
		}
		return withoutBrackets(rest);
	}

	/** Whether its first bracket is closed by its last character. */
	private static boolean isEnclosed(String name) {
		int open = 0;
		for (int at = 0; at < name.length(); at++) {
			open += (name.charAt(at) == '[') ? 1 : (name.charAt(at) == ']') ? -1 : 0;
			if (open <= 0) {
				return at > 0 && at == name.length() - 1;
			}
		}
		return false;
	}

	private static String withoutBrackets(String name) {
		String plain = name.replace("[", ".").replace("]", "");
		return plain.startsWith(".") ? plain.substring(1) : plain;
	}

	/** A setting of a map as Spring Boot takes it to the letter. */
	static String bracketed(String map, String name) {
		return map + '[' + name.replace('[', OPENING).replace(']', CLOSING).replace('=', EQUALS) + ']';
	}

	/** The names of a map as its user wrote them. */
	static Map<String, String> unbracketed(Map<String, String> settings) {
		Map<String, String> plain = new LinkedHashMap<>();
		settings.forEach((name, value) -> plain
			.put(name.replace(OPENING, '[').replace(CLOSING, ']').replace(EQUALS, '='), value));
		return plain;
	}

	/**
	 * The maps of values of a job definition. A value of the command line, or of a run
	 * that is resumed, replaces those of the file that differ in case only: so they are
	 * compared in the input.
	 */
	static Map<String, String> values(LeadUpdateProperties properties) {
		Map<String, String> values = unbracketed(properties.values());
		Set<String> places = unbracketed(properties.places()).keySet();
		Set<String> replacing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		values.keySet().stream().filter((name) -> !places.contains("values." + name)).forEach(replacing::add);
		values.keySet().removeIf((name) -> places.contains("values." + name) && replacing.contains(name));
		return values;
	}

	/** A name on the command line, as Spring Boot takes it to the letter. */
	static String exact(String name) {
		String map = map(name);
		return (map != null) ? PREFIX + bracketed(map, plain(map, name.substring(PREFIX.length() + map.length())))
				: name;
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
