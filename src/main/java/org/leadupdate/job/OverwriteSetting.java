package org.leadupdate.job;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.leadupdate.lead.Overwrite;
import org.leadupdate.validation.OverwritePolicy;

/** The setting {@code overwrite}: what its names mean. */
final class OverwriteSetting {

	/** What one word alone stands for. */
	static final String DEFAULT = "default";

	private static final String OWNER = "owner";

	private static final String FIELD_PREFIX = "extendedfields.";

	private OverwriteSetting() {
	}

	/**
	 * The policy it asks for.
	 * @throws RefusedException if a name in it is none
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

	/** One text for all settings that mean the same. */
	static String text(Map<String, Overwrite> setting) {
		Map<String, Overwrite> sorted = new TreeMap<>(Map.of(DEFAULT, Overwrite.ALWAYS));
		setting.forEach((name, overwrite) -> sorted.put(fold(name), overwrite));
		return sorted.toString();
	}

	private static String known(String name, String folded) {
		if (folded.equals(DEFAULT) || folded.equals(OWNER)) {
			return folded;
		}
		throw new RefusedException(ExitCode.USAGE,
				"There is no setting lead-update.overwrite.%s. Give default, owner or extendedFields.NAME."
					.formatted(name));
	}

	private static String fold(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

}
