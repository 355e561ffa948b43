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

	private static String fold(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
	}

}
