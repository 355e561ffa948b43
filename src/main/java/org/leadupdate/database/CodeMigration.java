package org.leadupdate.database;

import java.util.Optional;

/**
 * A migration that SQL can't do. Like the others it can be repeated: a kill may come
 * between its last step and the record of it.
 */
public interface CodeMigration {

	/**
	 * Its place among the migrations.
	 * @return a number
	 */
	String version();

	/**
	 * What it does.
	 * @return a few words
	 */
	String description();

	/**
	 * Why it can't be done now. Asked before any other migration, so that the version
	 * before still works.
	 * @return what is in the way and what to do, as sentences; empty if nothing is
	 */
	Optional<String> obstacle();

	/** Does it, or what a killed one has left to do. */
	void migrate();

}
