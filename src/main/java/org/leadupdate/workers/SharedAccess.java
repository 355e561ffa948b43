package org.leadupdate.workers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.leadupdate.batch.PartitionAccess;
import org.leadupdate.batch.RunPlan;
import org.leadupdate.file.PrivateFiles;
import org.leadupdate.input.spool.SpoolReader;
import org.leadupdate.run.IdentityLock;

/**
 * A run that several processes share. Two things must hold before a chunk is written: the
 * manager lives, which alone has the run's lock, and it has not taken the right away.
 *
 * @param plan the run
 * @param execution the job execution that the partition belongs to
 * @param shared what all processes of the run see
 */
record SharedAccess(RunPlan plan, long execution, Shared shared) implements PartitionAccess {

	/** The manager, and who shares its disk, has the rows already. */
	@Override
	public SpoolReader open(int partition) throws IOException {
		return RunPlan.isStaged(this.plan.run()) ? new SpoolReader(this.plan.spool(), partition)
				: new SpoolReader(fetch(partition));
	}

	private FileChannel fetch(int partition) throws IOException {
		Path folder = PrivateFiles.createTemporaryFolder();
		try {
			// Its name is gone at once: a kill leaves no leads behind.
			FileChannel copy = PrivateFiles.createTemporary(folder.resolve("rows-" + partition));
			this.shared.spool().fetch(this.plan.run().number(), partition, copy);
			return copy;
		}
		finally {
			Files.deleteIfExists(folder);
		}
	}

	@Override
	public int processes() {
		return Math.max(1, this.shared.tasks().processes(this.plan.run().number()));
	}

	@Override
	public void check() {
		long run = this.plan.run().number();
		String lock = IdentityLock.name(this.plan.run().identity());
		if (!this.shared.exclusion().mayWrite(run, this.execution, lock)) {
			throw new RevokedException(run);
		}
	}

}
