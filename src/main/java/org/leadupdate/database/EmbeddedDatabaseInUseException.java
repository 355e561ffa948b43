package org.leadupdate.database;

import java.nio.file.Path;

/** Another process has the embedded database open. */
public class EmbeddedDatabaseInUseException extends DatabaseException {

	EmbeddedDatabaseInUseException(Path folder) {
		super("The embedded database in " + folder + " is in use by another command. Wait until that has ended, "
				+ "or name a database server in spring.datasource.url.", null);
	}

}
