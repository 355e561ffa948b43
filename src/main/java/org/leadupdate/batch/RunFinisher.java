package org.leadupdate.batch;

import org.leadupdate.result.Run;

/** Finishes a run all of whose rows have a result. */
public interface RunFinisher {

	/**
	 * Writes the report of a run, and stores that it has finished.
	 * @param run the run
	 * @param plan what it was to do
	 */
	void finish(Run run, RunPlan plan);

}
