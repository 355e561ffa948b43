package org.leadupdate.batch;

import java.io.IOException;
import java.nio.file.Path;

import org.leadupdate.input.spool.SpoolReader;

/**
 * A run that this process has to itself.
 *
 * @param spool the folder in which its rows wait
 */
record LocalAccess(Path spool) implements PartitionAccess {

	@Override
	public SpoolReader open(int partition) throws IOException {
		return new SpoolReader(this.spool, partition);
	}

	@Override
	public void check() {
		// The lock of the run keeps everybody else away.
	}

	@Override
	public int processes() {
		return 1;
	}

}
