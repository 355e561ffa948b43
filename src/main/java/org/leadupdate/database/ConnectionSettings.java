package org.leadupdate.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Which database to connect to, and how often.
 *
 * @param url its JDBC URL; null for the embedded database
 * @param username the account on a server
 * @param password its password
 * @param folder the folder of the embedded database, absolute
 * @param poolSize the most connections
 */
public record ConnectionSettings(@Nullable String url, @Nullable String username, @Nullable String password,
		Path folder, int poolSize) {

	/** Without the password. */
	@Override
	public String toString() {
		return "ConnectionSettings[" + ((this.url != null) ? "server" : this.folder) + ']';
	}

}
