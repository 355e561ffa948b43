package org.leadupdate.run;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.batch.LeadUpdateJob;
import org.leadupdate.batch.PartitionDistribution;
import org.leadupdate.batch.RunPlan;
import org.leadupdate.batch.RunProgress;
import org.leadupdate.batch.StopSignal;

import org.springframework.core.env.Environment;

/**
 * What one process does of a run, from the opening line of its log to its outcome.
 */
public class RunSession {

	private static final Logger logger = LoggerFactory.getLogger(RunSession.class);

	private final LeadUpdateJob job;

	private final RunExecutor executor;

	private final PartitionDistribution distribution;

	private final RunOutcomeFactory outcomes;

	private final RunProgress progress;

	private final StopSignal stop;

	private final Clock clock;

	private final Environment environment;

	public RunSession(LeadUpdateJob job, RunExecutor executor, PartitionDistribution distribution,
			RunOutcomeFactory outcomes, RunProgress progress, StopSignal stop, Clock clock, Environment environment) {
		this.job = job;
		this.executor = executor;
		this.distribution = distribution;
		this.outcomes = outcomes;
		this.progress = progress;
		this.stop = stop;
		this.clock = clock;
		this.environment = environment;
	}

	RunOutcome run(RunPlan plan, IdentityLock lock) {
		try (RunLog log = RunLog.of(plan.run(), this.environment)) {
			logger.info(plan.opening());
			this.progress.open(plan.run(), LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
			RunOutcome outcome = this.outcomes.of(plan, execute(plan, lock));
			log.ended(outcome);
			return outcome;
		}
	}

	private List<Throwable> execute(RunPlan plan, IdentityLock lock) {
		StopTimer until = StopTimer.of(plan.settings().limits(), this.stop, this.clock);
		try {
			return this.executor.execute(this.job.of(plan), LeadUpdateJob.parameters(plan.run()),
					plan.run().hasWorkers() ? new SoleManager(lock, this.distribution, plan) : lock);
		}
		finally {
			until.cancel();
		}
	}

}
