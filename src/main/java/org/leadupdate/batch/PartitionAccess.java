package org.leadupdate.batch;

import java.io.IOException;

import org.leadupdate.input.spool.SpoolReader;

/** What a process needs to apply a partition: its rows, and that it still may. */
public interface PartitionAccess {

	/**
	 * Opens the rows of a partition.
	 * @param partition its number
	 * @return a reader at its beginning
	 * @throws IOException if they can't be read
	 */
	SpoolReader open(int partition) throws IOException;

	/**
	 * Called before a chunk is written, within its transaction.
	 * @throws RuntimeException if this process may not write it
	 */
	void check();

	/**
	 * How many processes apply partitions of the run right now.
	 * @return their number, this one included
	 */
	int processes();

}
