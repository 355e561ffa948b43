package org.leadupdate.run;

import org.leadupdate.database.RunLock;
import org.leadupdate.database.RunLocks;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.RunIdentity;

/** Keeps every other process from running the same input at the same time. */
public final class IdentityLock implements RunExecutor.RunLockHandle {

	private final RunLocks locks;

	private final String name;

	private final String input;

	private final Runnable whenTaken;

	private RunLock lock;

	/**
	 * Takes the lock for a moment.
	 * @param input the input or the run, as the beginning of a sentence
	 * @throws RefusedException if another process has it
	 */
	public IdentityLock(RunLocks locks, RunIdentity identity, String input) {
		this(locks, identity, input, () -> {
		});
	}

	/**
	 * Takes the lock of a run.
	 * @param whenTaken called if the lock is lost, and another process takes it
	 */
	IdentityLock(RunLocks locks, RunIdentity identity, String input, Runnable whenTaken) {
		this.whenTaken = whenTaken;
		this.locks = locks;
		this.name = name(identity);
		this.input = input;
		this.lock = acquire();
	}

	/**
	 * The name of the lock of a run.
	 * @param identity the run's identity
	 * @return the name
	 */
	public static String name(RunIdentity identity) {
		return identity.mode() + "/" + identity.job() + "/" + identity.org() + "/" + identity.sha256();
	}

	@Override
	public void ensure() {
		if (!this.lock.isHeld()) {
			this.lock.close();
			this.lock = acquire();
		}
	}

	private RunLock acquire() {
		return this.locks.tryAcquire(this.name, this.whenTaken)
			.orElseThrow(() -> new RefusedException(ExitCode.BUSY,
					"%s is being applied right now by another process. Wait until it ends.".formatted(this.input)));
	}

	@Override
	public void close() {
		this.lock.close();
	}

}
