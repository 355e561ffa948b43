package org.leadupdate.batch;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * A request to stop. It reaches every running step, and each ends after its current
 * chunk.
 */
public final class StopSignal implements StepExecutionListener {

	private final Set<StepExecution> running = ConcurrentHashMap.newKeySet();

	private final CountDownLatch requested = new CountDownLatch(1);

	private final AtomicReference<StopReason> reason = new AtomicReference<>(StopReason.SIGNAL);

	private volatile Duration longestCall = Duration.ZERO;

	/**
	 * Asks all steps to stop, those under way and those to come. Asking again is
	 * harmless.
	 */
	public void request() {
		request(StopReason.SIGNAL);
	}

	/** The same for a reason of the run's own. The first one is reported. */
	public void request(StopReason why) {
		if (!isRequested()) {
			this.reason.compareAndSet(StopReason.SIGNAL, why);
		}
		this.requested.countDown();
		this.running.forEach(StepExecution::setTerminateOnly);
	}

	/**
	 * Whether a stop was asked for.
	 * @return true once it was
	 */
	public boolean isRequested() {
		return this.requested.getCount() == 0;
	}

	/**
	 * From now on there are calls of the vendor's API, which a stop waits for.
	 * @param longest how long each may take
	 */
	void awaitCalls(Duration longest) {
		this.longestCall = longest;
	}

	/**
	 * How long a call of the vendor's API may take that a stop waits for.
	 * @return the longest time; zero if there are no such calls
	 */
	public Duration longestCall() {
		return this.longestCall;
	}

	/** Why a stop was asked for. */
	public StopReason reason() {
		return Objects.requireNonNull(this.reason.get());
	}

	/**
	 * Waits, at most until a stop is requested.
	 * @param time the longest wait
	 * @return whether a stop was asked for
	 */
	public boolean await(Duration time) {
		try {
			return this.requested.await(time.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	@Override
	public void beforeStep(StepExecution stepExecution) {
		this.running.add(stepExecution);
		if (isRequested()) {
			stepExecution.setTerminateOnly();
		}
	}

	@Override
	public ExitStatus afterStep(StepExecution stepExecution) {
		this.running.remove(stepExecution);
		return stepExecution.getExitStatus();
	}

}
