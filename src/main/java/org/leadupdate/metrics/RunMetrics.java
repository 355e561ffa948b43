package org.leadupdate.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.leadupdate.http.ConnectivityResult;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Metrics of the run of this process: rows by result, chunks, duration, exit code. They
 * are recorded once per chunk, never once per row.
 */
public interface RunMetrics {

	/**
	 * The metrics of a job definition; without settings they are disabled, and nothing is
	 * loaded for them. Their settings are bound apart from the others: that one of those
	 * is wrong is an exit code, too.
	 * @param environment all settings
	 * @param job the job definition's name
	 * @return the metrics
	 * @throws org.leadupdate.http.ConnectionSettingsException if a setting is invalid
	 */
	static RunMetrics of(Environment environment, String job) {
		return Binder.get(environment)
			.bind("lead-update.metrics", MetricsProperties.class)
			.<RunMetrics>map((settings) -> new PushedMetrics(settings, job))
			.orElseGet(NoMetrics::new);
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
	 * Records calls of the vendor's API.
	 * @param mode the mode of the run
	 * @param calls the calls
	 * @param retries those that repeated another one
	 * @param throttled those that were answered with "too many calls"
	 * @param took how long they took together
	 */
	void calls(String mode, long calls, long retries, long throttled, Duration took);

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
