package org.leadupdate.run;

import org.leadupdate.result.Run;

/** Runs that are not over an input of the user's, and so are asked for in another way. */
public interface RunKind {

	/**
	 * Whether a run is one of these.
	 * @param run the run
	 * @return true if {@link #request} asks for it
	 */
	boolean includes(Run run);

	/**
	 * Asks for an unfinished run again.
	 * @param run the run
	 * @return the same run
	 */
	RequestedRun request(Run run);

}
