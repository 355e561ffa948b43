package org.leadupdate.database;

import org.jspecify.annotations.Nullable;

/**
 * How many connections a run takes.
 *
 * @param threads how many threads apply rows
 */
public record ConnectionPool(int threads) {

	/** A setting of Spring's, which a user may know; the program sizes its own pool. */
	public static final String SETTING = "spring.datasource.hikari.maximum-pool-size";

	/** One for the lock, one for the job's own thread, one for its id sequences. */
	private static final int BESIDES_THREADS = 3;

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

	/** The connections that the threads of a run need together. */
	public int size() {
		return Math.max(1, this.threads) + BESIDES_THREADS;
	}

}
