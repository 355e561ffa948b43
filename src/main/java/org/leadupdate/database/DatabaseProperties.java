package org.leadupdate.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The location of the embedded database, and the number of connections needed.
 *
 * @param home the folder that {@code dataDir} is relative to
 * @param dataDir the folder of the embedded database
 * @param threads the number of threads that apply rows
 */
@ConfigurationProperties("lead-update")
public record DatabaseProperties(@DefaultValue(".") Path home, @DefaultValue("data") Path dataDir,
		@DefaultValue("2") int threads) {

	/** A setting of Spring Boot; the program sizes its own pool. */
	public static final String POOL = "spring.datasource.hikari.maximum-pool-size";

	/** One for the lock, one for the job's own thread, one for its ID sequences. */
	private static final int BESIDES_THREADS = 3;

	/** The absolute path of the folder of the embedded database. */
	public Path dataFolder() {
		return this.home.resolve(this.dataDir).toAbsolutePath().normalize();
	}

	/**
	 * Checks that the configured pool is not smaller than a run needs.
	 * @throws DatabaseSettingsException if the threads need more
	 */
	public void checkPool(@Nullable Integer asked) {
		if (asked != null && asked < poolSize()) {
			throw new DatabaseSettingsException(
					"%s is %d, but lead-update.threads (%d) needs %d connections. Lower the threads, or raise it or leave it out."
						.formatted(POOL, asked, this.threads, poolSize()));
		}
	}

	/** The number of connections that the threads of a run need. */
	public int poolSize() {
		return Math.max(1, this.threads) + BESIDES_THREADS;
	}

}
