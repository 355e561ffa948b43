package org.leadupdate.batch;

import java.util.List;

import org.leadupdate.result.Run;
import org.leadupdate.result.StoredPack;

/** Finishes a run all of whose rows have a result, and may prepare its report. */
public interface RunFinisher {

	/**
	 * Called before this process applies rows, also at a restart.
	 * @param run the run, whose input was read
	 * @param plan what it is to do
	 */
	void prepare(Run run, RunPlan plan);

	/**
	 * Called after each commit of this process, a worker's as well, by the thread that
	 * applies rows: it does not wait for what that leads to.
	 * @param packs the results that were committed
	 */
	void committed(List<StoredPack> packs);

	/**
	 * Writes the report of a run, and stores that it has finished.
	 * @param run the run
	 * @param plan what it was to do
	 */
	void finish(Run run, RunPlan plan);

}
