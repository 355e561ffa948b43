package org.leadupdate.database;

import org.jspecify.annotations.Nullable;

/**
 * How many connections a run takes.
 *
 * @param threads how many threads apply rows
 * @param withWorkers whether several processes share a run
 */
public record ConnectionPool(int threads, boolean withWorkers) {

	/** A setting of Spring's, which a user may know; the program sizes its own pool. */
	public static final String SETTING = "spring.datasource.hikari.maximum-pool-size";

	/** One for the lock, one for the job's own thread, one for its id sequences. */
	private static final int BESIDES_THREADS = 3;

	/** The queue looks for work, shows that it is alive, and notes what is done. */
	private static final int QUEUE = 3;

	/**
	 * Makes sure that nobody counts on fewer connections than a run takes.
	 * @param asked the size that is set, or null
	 * @throws DatabaseSettingsException if the threads need more
	 */
	public void check(@Nullable Integer asked) {
		if (asked != null && asked < size()) {
			throw new DatabaseSettingsException(
					"%s is %d, but lead-update.threads (%d) needs %d connections. Lower the threads, or raise it or leave it out."
						.formatted(SETTING, asked, this.threads, size()));
		}
	}

	/**
	 * The connections that the threads of a run need together: with workers each asks in
	 * mid-chunk whether the manager lives.
	 */
	public int size() {
		int applying = Math.max(1, this.threads);
		return this.withWorkers ? 2 * applying + BESIDES_THREADS + QUEUE : applying + BESIDES_THREADS;
	}

}
