package org.leadupdate.cli.console;

/** Shows how far a run is, until it is closed. */
public interface ProgressDisplay extends AutoCloseable {

	@Override
	void close();

}
