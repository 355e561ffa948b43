package org.leadupdate.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Where the rows of a run come from. */
public interface RowSource {

	/**
	 * What messages call it.
	 * @return a path, or a name
	 */
	String name();

	/**
	 * What tells it from other sources: equal for the same rows only.
	 * @return a SHA-256, in hex
	 * @throws IOException if it can't be read
	 */
	String sha256() throws IOException;

	/**
	 * Spools its rows.
	 * @param expectedSha256 what it must still be
	 * @param folder where to spool them, in place of an older spool
	 * @param partitions the number of partitions, at least 1
	 * @param progress is given the number of rows read so far, now and then; an exception
	 * it throws ends the spooling
	 * @return how the rows are written, with their number
	 * @throws InputException if it is unusable, or is another by now; then there is no
	 * spool
	 * @throws IOException if the disk fails
	 */
	InputLayout stage(String expectedSha256, Path folder, int partitions, LongConsumer progress) throws IOException;

}
