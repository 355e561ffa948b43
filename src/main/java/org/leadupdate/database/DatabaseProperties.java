package org.leadupdate.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database is, and how many connections are needed.
 *
 * @param home the folder that {@code dataDir} counts from
 * @param dataDir the folder of the embedded database
 * @param threads how many threads apply rows
 */
@ConfigurationProperties("lead-update")
public record DatabaseProperties(@DefaultValue(".") Path home, @DefaultValue("data") Path dataDir,
		@DefaultValue("2") int threads) {

	/** A setting of Spring's, which a user may know; the program sizes its own pool. */
	public static final String POOL = "spring.datasource.hikari.maximum-pool-size";

	/** One for the lock, one for the job's own thread, one for its id sequences. */
	private static final int BESIDES_THREADS = 3;

	/** The folder of the embedded database, absolute. */
	public Path dataFolder() {
		return this.home.resolve(this.dataDir).toAbsolutePath().normalize();
	}

	/**
	 * Makes sure that nobody counts on fewer connections than a run takes.
	 * @throws DatabaseSettingsException if the threads need more
	 */
	public void checkPool(@Nullable Integer asked) {
		if (asked != null && asked < poolSize()) {
			throw new DatabaseSettingsException(
					"%s is %d, but lead-update.threads (%d) needs %d connections. Lower the threads, or raise it or leave it out."
						.formatted(POOL, asked, this.threads, poolSize()));
		}
	}

	/** The connections that the threads of a run need together. */
	public int poolSize() {
		return Math.max(1, this.threads) + BESIDES_THREADS;
	}

}
