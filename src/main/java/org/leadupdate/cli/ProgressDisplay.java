package org.leadupdate.cli;

/** Shows how far a run is, until it is closed. */
interface ProgressDisplay extends AutoCloseable {

	@Override
	void close();

}
