package org.leadupdate.batch;

import org.springframework.batch.core.partition.PartitionHandler;

/** Has the partitions of a run applied by workers, too. */
public interface PartitionDistribution {

	/**
	 * Sends out the partitions of a run, and waits until all of them have ended.
	 * @param plan the run
	 * @return what Spring Batch's partitioned step calls
	 */
	PartitionHandler handler(RunPlan plan);

	/**
	 * Takes the partitions of a run back from an earlier manager's workers. Returns when
	 * none of them writes any more.
	 * @param plan the run
	 * @throws org.springframework.dao.PessimisticLockingFailureException if one still
	 * does
	 */
	void revoke(RunPlan plan);

}
