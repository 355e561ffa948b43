package org.leadupdate.result;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputLayout;

/**
 * One run of a job.
 *
 * @param number the run's number
 * @param identity its identity
 * @param attempt the number of the attempt with this identity, from 1
 * @param input the path or name of the input
 * @param state its state
 * @param exitCode the exit code, once it has ended
 * @param error why it failed, in a sentence
 * @param settings the settings that decide what a row means, by property name, and those
 * that were given on the command line
 * @param layout the layout of the input; null until it was read
 * @param partitions the number of its partitions
 * @param startedBy user@host
 * @param version the program's version
 * @param started when it began, UTC
 * @param ended when it ended last, UTC
 * @param counts the counts of its rows so far
 * @param folder the absolute path of its report folder
 * @param relatedRun the run it undoes or corrects
 */
public record Run(long number, RunIdentity identity, int attempt, String input, RunState state,
		@Nullable Integer exitCode, @Nullable String error, Map<String, String> settings, @Nullable InputLayout layout,
		int partitions, String startedBy, String version, LocalDateTime started, @Nullable LocalDateTime ended,
		RunCounts counts, String folder, @Nullable Long relatedRun) {

	/** The prefix of settings that were given on the command line. */
	public static final String GIVEN = "given:";

	/** The setting of where updates go, if that is not the database. */
	public static final String TARGET = "target";

	/** Updates go through the vendor's API. */
	public static final String API = "API";

	/** The setting of whether workers apply partitions too. */
	public static final String WORKERS = "workers";

	/** The same as it was stored before version 1.1. */
	private static final String FORMER_GIVEN = "--set ";

	/**
	 * The settings that decide what a row means.
	 * @return property name to value
	 */
	public Map<String, String> semanticSettings() {
		Map<String, String> semantic = new LinkedHashMap<>(this.settings);
		semantic.keySet().removeIf(Run::isGiven);
		return semantic;
	}

	/**
	 * The settings given on the command line, which the next commands repeat.
	 * @return property name to value
	 */
	public Map<String, String> given() {
		Map<String, String> given = new LinkedHashMap<>();
		this.settings.forEach((name, value) -> {
			if (isGiven(name)) {
				given.put(name.substring(name.startsWith(GIVEN) ? GIVEN.length() : FORMER_GIVEN.length()), value);
			}
		});
		return given;
	}

	private static boolean isGiven(String name) {
		return name.startsWith(GIVEN) || name.startsWith(FORMER_GIVEN);
	}

	/**
	 * Whether its updates go through the vendor's API, not to the database.
	 * @return true if that is its target
	 */
	public boolean isThroughApi() {
		return API.equals(this.settings.get(TARGET));
	}

	/**
	 * Whether workers apply its partitions, too.
	 * @return true if it was begun so
	 */
	public boolean hasWorkers() {
		return Boolean.parseBoolean(this.settings.get(WORKERS));
	}

	/**
	 * The layout of the input.
	 * @return the layout
	 * @throws IllegalStateException if the input has not been read yet
	 */
	public InputLayout layoutOrThrow() {
		if (this.layout == null) {
			throw new IllegalStateException("The input of run " + this.number + " has not been read yet");
		}
		return this.layout;
	}

	/**
	 * Whether its folder has the name that this program gave it: what a table says is not
	 * enough to write to a folder, or to remove it.
	 * @return true if it is named after the job and the number
	 */
	public boolean isFolderOwn() {
		Path path = Path.of(this.folder);
		String name = String.valueOf(path.getFileName());
		return path.isAbsolute() && name.startsWith(this.identity.job() + "-") && name.endsWith("-run" + this.number);
	}

}
