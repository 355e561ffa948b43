package org.leadupdate.config;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/**
 * The one spelling of a setting's name. Spring Boot takes {@code maxRejected},
 * {@code MAX_REJECTED} and {@code max-rejected} for the same; from where it is read on,
 * it is the last of these.
 */
public final class SettingName {

	private static final String PREFIX = "lead-update.";

	private static final Map<String, String> NAMES = Stream.of(LeadUpdateProperties.class.getRecordComponents())
		.map(RecordComponent::getName)
		.collect(Collectors.toUnmodifiableMap(SettingName::fold, DataObjectPropertyName::toDashedForm));

	private SettingName() {
	}

	/**
	 * Spells a name.
	 * @param name the full name of a property, as somebody has written it
	 * @return the same name as the documents spell it; an unknown one as it is
	 */
	public static String canonical(String name) {
		int dot = name.indexOf('.');
		if (dot < 0 || !fold(name.substring(0, dot + 1)).equals(fold(PREFIX))) {
			return name;
		}
		String rest = name.substring(dot + 1);
		int end = Stream.of(rest.indexOf('.'), rest.indexOf('['))
			.filter((index) -> index >= 0)
			.min(Integer::compare)
			.orElse(rest.length());
		String own = rest.substring(0, end);
		return PREFIX + NAMES.getOrDefault(fold(own), own) + rest.substring(end);
	}

	/**
	 * The name that sets it on the command line of Spring Boot.
	 * @param canonical the name in its one spelling
	 * @return the same, with brackets around what is a value of a file
	 */
	public static String exact(String canonical) {
		return MapSettings.exact(canonical);
	}

	/**
	 * A setting of a map, as Spring Boot takes it to the letter.
	 * @param map the name of the map
	 * @param name what is set in it, with any signs
	 * @return its name
	 */
	public static String inMap(String map, String name) {
		return MapSettings.bracketed(map, name);
	}

	private static String fold(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
	}

}
