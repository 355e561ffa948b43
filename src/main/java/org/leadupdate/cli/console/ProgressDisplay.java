package org.leadupdate.cli.console;

/** Shows the progress of a run until it is closed. */
public interface ProgressDisplay extends AutoCloseable {

	@Override
	void close();

}
