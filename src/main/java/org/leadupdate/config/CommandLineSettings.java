package org.leadupdate.config;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.leadupdate.result.Run;

/**
 * What the command line of a run set, as far as the commands that follow it need it
 * again.
 */
public final class CommandLineSettings {

	/** Stops a run that rejects more rows. */
	public static final String MAX_REJECTED = "lead-update.max-rejected";

	private static final String ROWS = "lead-update.rows";

	private static final Set<String> PLACES = Set.of("lead-update.data-dir", "lead-update.report-dir");

	/** Those that may change while a run is unfinished. */
	private static final Set<String> CHANGEABLE = Set.of("lead-update.threads", "lead-update.chunk-size", MAX_REJECTED,
			"lead-update.rows-per-second", "lead-update.until", "lead-update.time-zone", "lead-update.language",
			"lead-update.progress-interval");

	private CommandLineSettings() {
	}

	/**
	 * For a command that does the same again.
	 * @param run the run
	 * @return full property name to value
	 */
	public static Map<String, String> all(Run run) {
		return only(run, (name) -> true);
	}

	/**
	 * For a command that reads other rows, which are counted from 1.
	 * @param run the run
	 * @return full property name to value
	 */
	public static Map<String, String> ofOtherRows(Run run) {
		return only(run, (name) -> !name.equals(ROWS));
	}

	/**
	 * For a command that takes a run by its number: where to look for it.
	 * @param run the run
	 * @return full property name to value
	 */
	public static Map<String, String> ofPlaces(Run run) {
		return only(run, PLACES::contains);
	}

	/**
	 * For a command that resumes the run, which keeps by itself what its rows mean.
	 * @param run the run
	 * @return full property name to value
	 */
	public static Map<String, String> ofResume(Run run) {
		return only(run, (name) -> PLACES.contains(name) || CHANGEABLE.contains(name));
	}

	private static Map<String, String> only(Run run, Predicate<String> wanted) {
		Map<String, String> settings = new TreeMap<>(run.given());
		settings.keySet().removeIf(wanted.negate());
		return settings;
	}

}
