package org.leadupdate.workers;

/** What becomes of the task of a partition that a process has worked on. */
public enum PartitionEnd {

	/** It is removed: the partition is done, has failed for good, or is not wanted. */
	REMOVED,
	/** It is free at once for whoever takes it. */
	RETURNED,
	/** It is tried again after a pause. */
	POSTPONED

}
