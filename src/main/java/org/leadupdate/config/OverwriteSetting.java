package org.leadupdate.config;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.lead.Overwrite;
import org.leadupdate.validation.OverwritePolicy;

/** The setting {@code overwrite}: what its names mean. */
final class OverwriteSetting {

	/** The key of a single policy for everything. */
	static final String DEFAULT = "default";

	private static final String NAME = "overwrite";

	/** What the names of its properties begin with, where it is more than a word. */
	static final String PREFIX = NAME + ".";

	private static final String OWNER = "owner";

	private static final String FIELD_PREFIX = "extendedfields.";

	private OverwriteSetting() {
	}

	/**
	 * The policy it asks for.
	 * @throws RefusedException if a name in it is unknown
	 */
	static OverwritePolicy policy(Map<String, Overwrite> setting) {
		Map<String, Overwrite> fields = new HashMap<>();
		Map<String, Overwrite> others = new HashMap<>();
		setting.forEach((name, overwrite) -> {
			String folded = fold(name);
			if (folded.startsWith(FIELD_PREFIX)) {
				fields.put(name.strip().substring(FIELD_PREFIX.length()), overwrite);
			}
			else {
				others.put(known(name, folded), overwrite);
			}
		});
		return new OverwritePolicy(others.getOrDefault(DEFAULT, Overwrite.ALWAYS), others.get(OWNER), fields);
	}

	/**
	 * The same properties for all settings that mean the same: one word where it will do.
	 */
	static Map<String, String> properties(Map<String, Overwrite> setting) {
		Map<String, String> sorted = new TreeMap<>(Map.of(PREFIX + DEFAULT, Overwrite.ALWAYS.name()));
		setting.forEach((name, overwrite) -> sorted.put(PREFIX + fold(name), overwrite.name()));
		return (sorted.size() > 1) ? sorted : Map.of(NAME, sorted.values().iterator().next());
	}

	private static String known(String name, String folded) {
		if (folded.equals(DEFAULT) || folded.equals(OWNER)) {
			return folded;
		}
		throw new RefusedException(ExitCode.USAGE,
				"Unknown setting lead-update.overwrite.%s. Use default, owner or extendedFields.NAME.".formatted(name));
	}

	private static String fold(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

}
