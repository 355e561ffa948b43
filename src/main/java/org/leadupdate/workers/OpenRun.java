package org.leadupdate.workers;

import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.batch.RunPlan;
import org.leadupdate.batch.StopSignal;

/** A run whose partitions a worker applies. */
public final class OpenRun implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(OpenRun.class);

	private final RunPlan plan;

	private final PartitionRunner runner;

	private final StopSignal stop;

	private final AutoCloseable beans;

	private final AtomicInteger underWay = new AtomicInteger();

	/**
	 * Opens a run.
	 * @param plan the run
	 * @param runner applies its partitions
	 * @param stop stops them
	 * @param beans all that belongs to the run, closed with it
	 */
	public OpenRun(RunPlan plan, PartitionRunner runner, StopSignal stop, AutoCloseable beans) {
		this.plan = plan;
		this.runner = runner;
		this.stop = stop;
		this.beans = beans;
	}

	void begin() {
		this.underWay.incrementAndGet();
	}

	void end() {
		this.underWay.decrementAndGet();
	}

	boolean isIdle() {
		return this.underWay.get() == 0;
	}

	PartitionEnd run(long step) {
		return this.runner.run(this.plan, step);
	}

	void stop() {
		this.stop.request();
	}

	@Override
	public void close() {
		try {
			this.beans.close();
		}
		catch (Exception ex) {
			logger.debug("The beans of a run could not be closed", ex);
		}
	}

}
