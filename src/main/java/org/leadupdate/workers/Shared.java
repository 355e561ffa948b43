package org.leadupdate.workers;

import org.leadupdate.share.PartitionTasks;
import org.leadupdate.share.SharedRuns;
import org.leadupdate.share.SharedSpool;

/**
 * What all processes of a run see.
 *
 * @param runs who may write
 * @param spool the rows
 * @param tasks the partitions that are not done
 * @param exclusion keeps processes apart
 */
public record Shared(SharedRuns runs, SharedSpool spool, PartitionTasks tasks, Exclusion exclusion) {

}
