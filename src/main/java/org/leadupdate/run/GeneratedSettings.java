package org.leadupdate.run;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.RunSettings;
import org.leadupdate.next.NextStep;
import org.leadupdate.result.Run;

/**
 * What is stored of a run whose input the program generates, so that it can be generated
 * again.
 */
public final class GeneratedSettings {

	/** What generates the input: {@value UNDO} or {@value REASSIGN}. */
	private static final String BY = RunSettings.GENERATED;

	private static final String UNDO = "undo";

	private static final String REASSIGN = "reassign";

	/** Before version 1.1 the command itself was stored. */
	private static final String FORMER = "list";

	private static final String FROM = BY + ".from";

	private static final String TO = BY + ".to";

	private static final String STATUS = BY + ".status";

	private static final String LIMIT = BY + ".limit";

	private GeneratedSettings() {
	}

	/**
	 * Whether a run's input was generated: there is no file that its user can correct.
	 */
	static boolean isGenerated(Run run) {
		return run.settings().containsKey(BY) || run.settings().containsKey(FORMER);
	}

	/**
	 * Of the undo of a run.
	 * @return what to store
	 */
	public static Map<String, String> ofUndo() {
		return Map.of(BY, UNDO);
	}

	/**
	 * Of a reassignment of leads.
	 * @param reassign who gets whose leads
	 * @return what to store
	 */
	public static Map<String, String> of(NextStep.Reassign reassign) {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put(BY, REASSIGN);
		settings.put(FROM, reassign.from());
		settings.put(TO, String.join(",", reassign.to()));
		if (!reassign.statuses().isEmpty()) {
			settings.put(STATUS, String.join(",", reassign.statuses()));
		}
		if (reassign.limit() != null) {
			settings.put(LIMIT, reassign.limit().toString());
		}
		return settings;
	}

	/** What is stored of a run. */
	static Map<String, String> of(Run run) {
		Map<String, String> settings = new LinkedHashMap<>(run.semanticSettings());
		settings.keySet().removeIf((name) -> !name.startsWith(BY) && !name.equals(FORMER));
		return settings;
	}

	/** Generates the input again; null where that is not known. */
	static @Nullable NextStep step(Run run) {
		Map<String, String> settings = run.settings();
		if (!REASSIGN.equals(settings.get(BY))) {
			return null;
		}
		String limit = settings.get(LIMIT);
		return new NextStep.Reassign(settings.getOrDefault(FROM, ""), words(settings.get(TO)),
				new LinkedHashSet<>(words(settings.get(STATUS))), (limit != null) ? Integer.valueOf(limit) : null,
				run.identity().job());
	}

	private static List<String> words(@Nullable String setting) {
		return (setting != null) ? List.of(setting.split(",")) : List.of();
	}

}
