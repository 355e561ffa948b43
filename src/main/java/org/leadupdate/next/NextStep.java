package org.leadupdate.next;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What to do next, as data: {@link CommandText} renders it as a line for the shell. */
public sealed interface NextStep {

	/**
	 * The job definition that names the database.
	 * @return its name
	 */
	String job();

	/**
	 * What is to be set again on the command line.
	 * @return full property name to value
	 */
	default Map<String, String> settings() {
		return Map.of();
	}

	/**
	 * Apply an input.
	 *
	 * @param job the job definition
	 * @param input the file
	 * @param settings what is to be set again
	 */
	record Apply(String job, String input, Map<String, String> settings) implements NextStep {
	}

	/**
	 * Check an input.
	 *
	 * @param job the job definition
	 * @param input the file; empty for that of the job definition
	 * @param settings what is to be set again
	 */
	record Check(String job, String input, Map<String, String> settings) implements NextStep {
	}

	/**
	 * Finish a run.
	 *
	 * @param run its number
	 * @param job the job definition
	 * @param settings what is to be set again
	 */
	record Resume(long run, String job, Map<String, String> settings) implements NextStep {
	}

	/**
	 * Abandon a run.
	 *
	 * @param run its number
	 * @param job the job definition
	 */
	record Abandon(long run, String job) implements NextStep {
	}

	/**
	 * Restore what a run changed.
	 *
	 * @param run its number
	 * @param option whether only to check, or to retry
	 * @param job the job definition
	 * @param settings what is to be set again
	 */
	record Undo(long run, Option option, String job, Map<String, String> settings) implements NextStep {

		/** How to undo. */
		public enum Option {

			/** The default. */
			NONE,
			/** Write no lead. */
			CHECK,
			/** Also what an earlier undo has skipped. */
			AGAIN

		}

	}

	/**
	 * Distribute the leads of one owner among others.
	 *
	 * @param from the owner
	 * @param to the others
	 * @param statuses of the leads to take; empty takes all
	 * @param limit the most leads to take; null takes all
	 * @param job the job definition
	 */
	record Reassign(String from, List<String> to, Set<String> statuses, @Nullable Integer limit,
			String job) implements NextStep {
	}

	/**
	 * Show a run.
	 *
	 * @param run its number
	 * @param job the job definition
	 */
	record History(long run, String job) implements NextStep {
	}

}
