package org.leadupdate.database;

import java.nio.file.Path;

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

	/** One for the lock, one for the job's own thread, one for its id sequences. */
	private static final int BESIDES_THREADS = 3;

	Path dataFolder() {
		return this.home.resolve(this.dataDir).toAbsolutePath().normalize();
	}

	int poolSize() {
		return Math.max(1, this.threads) + BESIDES_THREADS;
	}

}
