package org.leadupdate.config;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.ShellWord;
import org.leadupdate.result.Run;

/** What the command line of a run set, to be added to the commands that follow it. */
public final class CommandLineSettings {

	private static final String ROWS = "lead-update.rows";

	private static final Set<String> PLACES = Set.of("lead-update.data-dir", "lead-update.report-dir");

	/** Those that may change while a run is unfinished. */
	private static final Set<String> OF_HOW = Set.of("lead-update.threads", "lead-update.chunk-size",
			"lead-update.max-rejected", "lead-update.rows-per-second", "lead-update.until", "lead-update.time-zone",
			"lead-update.language", "lead-update.progress-interval");

	private CommandLineSettings() {
	}

	/** For a command that does the same again. */
	public static String all(Run run) {
		return text(run, (name) -> true);
	}

	/** For other rows, which are counted anew. */
	public static String ofOtherRows(Run run) {
		return text(run, (name) -> !name.equals(ROWS));
	}

	/** For a command that takes a run by its number: where to look for it. */
	public static String ofPlaces(Run run) {
		return text(run, PLACES::contains);
	}

	/**
	 * For a command that goes on with the run, which keeps by itself what its rows mean.
	 * @param without a setting that is to be another now
	 */
	public static String ofRest(Run run, @Nullable String without) {
		return text(run, (name) -> (PLACES.contains(name) || OF_HOW.contains(name)) && !name.equals(without));
	}

	private static String text(Run run, Predicate<String> which) {
		return run.given()
			.entrySet()
			.stream()
			.filter((setting) -> which.test(setting.getKey()))
			.map((setting) -> " --set " + ShellWord.quote(setting.getKey() + "=" + setting.getValue()))
			.collect(Collectors.joining());
	}

}
