package org.leadupdate.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

import org.leadupdate.input.spool.Partitioning;

/** A source of the rows of a run. */
public interface RowSource {

	/**
	 * Its name in messages.
	 * @return a path, or a name
	 */
	String name();

	/**
	 * The identity of its content: equal for the same rows only.
	 * @return a SHA-256, in hex
	 * @throws IOException if it can't be read
	 */
	String sha256() throws IOException;

	/**
	 * Spools its rows.
	 * @param expectedSha256 the SHA-256 it must still have
	 * @param folder where to spool them, in place of an older spool
	 * @param partitioning how to divide them among partitions
	 * @param progress receives the number of rows read so far periodically; an exception
	 * it throws ends the spooling
	 * @return the layout of the rows, with their number
	 * @throws InputException if it is unusable or has changed; then there is no spool
	 * @throws IOException if the disk fails
	 */
	InputLayout stage(String expectedSha256, Path folder, Partitioning partitioning, LongConsumer progress)
			throws IOException;

}
