package org.leadupdate.config;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.leadupdate.conversion.WrongSettingException;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

/** Where settings of maps stand in a job definition, to be named by what refuses them. */
public final class SettingPlaces {

	private static final String PREFIX = "lead-update.";

	private final Map<String, String> places;

	private final Set<String> given;

	/**
	 * The places of a job definition.
	 * @param properties the job definition
	 */
	public SettingPlaces(LeadUpdateProperties properties) {
		this.places = MapSettings.unbracketed(properties.places());
		this.given = MapSettings.unbracketed(properties.given()).keySet();
	}

	/**
	 * Refuses a setting that does not fit the org.
	 * @param wrong which one, and why
	 * @return a sentence with its name and its place
	 */
	public RefusedException refused(WrongSettingException wrong) {
		String name = wrong.setting();
		String place = isGiven(name) ? null
				: Stream.of(name + '.' + wrong.key(), name + ".file", name)
					.map(this::place)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
		return refused(name, place, wrong.problem());
	}

	/** Refuses a setting, by its name and what is wrong with it. */
	RefusedException refused(String name, String problem) {
		return refused(name, isGiven(name) ? null : place(name), problem);
	}

	private static RefusedException refused(String name, @Nullable String place, String problem) {
		return new RefusedException(ExitCode.USAGE,
				"The setting %s%s%s %s".formatted(PREFIX, name, (place != null) ? " (" + place + ")" : "", problem));
	}

	/** The command line overrides files. */
	private boolean isGiven(String name) {
		return this.given.stream().anyMatch((setting) -> isOrIsBelow(setting, PREFIX + name));
	}

	private @Nullable String place(String name) {
		return this.places.entrySet()
			.stream()
			.filter((place) -> isOrIsBelow(place.getKey(), name))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private static boolean isOrIsBelow(String name, String parent) {
		return name.regionMatches(true, 0, parent, 0, parent.length())
				&& (name.length() == parent.length() || ".[".indexOf(name.charAt(parent.length())) >= 0);
	}

}
