package org.leadupdate.run;

import org.leadupdate.batch.PartitionDistribution;
import org.leadupdate.batch.RunPlan;

/**
 * The lock of a run with workers: who gets it takes the partitions back that an earlier
 * manager has given out.
 *
 * @param lock the lock
 * @param distribution gives partitions to workers
 * @param plan the run
 */
record SoleManager(IdentityLock lock, PartitionDistribution distribution,
		RunPlan plan) implements RunExecutor.RunLockHandle {

	@Override
	public void ensure() {
		this.lock.ensure();
		this.distribution.revoke(this.plan);
	}

	@Override
	public void close() {
		this.lock.close();
	}

}
