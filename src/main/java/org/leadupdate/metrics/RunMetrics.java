package org.leadupdate.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.http.ConnectivityResult;

/**
 * Figures of the run of this process: rows by result, chunks, duration, exit code. They
 * are counted once a chunk, never once a row.
 */
public interface RunMetrics {

	/**
	 * The metrics a job definition asks for; without settings there are none, and nothing
	 * is loaded for them.
	 * @param settings where they are pushed; null for nowhere
	 * @param job the job definition's name
	 * @return the metrics
	 * @throws org.leadupdate.http.ConnectionSettingsException if a setting could never
	 * work
	 */
	static RunMetrics of(@Nullable MetricsProperties settings, String job) {
		return (settings != null) ? new PushedMetrics(settings, job) : new NoMetrics();
	}

	/**
	 * Whether anybody wants them.
	 * @return false if counting is in vain
	 */
	boolean areOn();

	/**
	 * Counts a chunk that is committed.
	 * @param mode what the run does
	 * @param took from the locking of its leads to the commit
	 * @param updated its rows that changed a lead
	 * @param unchanged its rows whose lead held it all already
	 * @param rejected its rows with problems
	 */
	void chunk(String mode, Duration took, long updated, long unchanged, long rejected);

	/**
	 * Notes how the run ended, and pushes all. Never fails.
	 * @param mode what the run did
	 * @param exitCode what it ended with
	 * @param took how long this process was at it
	 * @param at when it ended
	 * @return what did not get through, in sentences
	 */
	List<String> end(String mode, int exitCode, Duration took, Instant at);

	/**
	 * Tries to reach those who would get them, and sends nothing.
	 * @return what was found of each
	 */
	List<ConnectivityResult> reach();

}
