package org.leadupdate.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.http.ConnectivityResult;

/**
 * Metrics of the run of this process: rows by result, chunks, duration, exit code. They
 * are recorded once per chunk, never once per row.
 */
public interface RunMetrics {

	/**
	 * The metrics of a job definition; without settings they are disabled, and nothing is
	 * loaded for them.
	 * @param settings the settings; null disables metrics
	 * @param job the job definition's name
	 * @return the metrics
	 * @throws org.leadupdate.http.ConnectionSettingsException if a setting is invalid
	 */
	static RunMetrics of(@Nullable MetricsProperties settings, String job) {
		return (settings != null) ? new PushedMetrics(settings, job) : new NoMetrics();
	}

	/**
	 * Whether metrics are enabled.
	 * @return false if recording has no effect
	 */
	boolean isEnabled();

	/**
	 * Records a committed chunk.
	 * @param mode the mode of the run
	 * @param duration the time from the locking of its leads to the commit
	 * @param updated the rows that changed a lead
	 * @param unchanged the rows whose lead already had all values
	 * @param rejected the rows with problems
	 */
	void chunk(String mode, Duration duration, long updated, long unchanged, long rejected);

	/**
	 * Records the end of the run and pushes all metrics. Never fails.
	 * @param mode the mode of the run
	 * @param exitCode the exit code
	 * @param duration the time this process worked on it
	 * @param at when it ended
	 * @return the failures, in sentences
	 */
	List<String> end(String mode, int exitCode, Duration duration, Instant at);

	/**
	 * Checks whether the receivers can be reached, and sends nothing.
	 * @return a result for each receiver
	 */
	List<ConnectivityResult> checkConnectivity();

}
