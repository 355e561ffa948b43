package org.leadupdate.batch;

import java.util.LinkedHashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.leadupdate.input.InputLayout;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunIdentity;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/**
 * The Spring Batch job: stage, apply, report. It is put together for the one run of this
 * process, whose plan its steps get as an argument; step scope would hide that behind
 * proxies.
 */
public class LeadUpdateJob {

	private static final Logger logger = LoggerFactory.getLogger(LeadUpdateJob.class);

	public static final String NAME = "leadUpdate";

	private final PartitionStep.Components components;

	private final RunProgress progress;

	private final RunFinisher finisher;

	private final PartitionDistribution distribution;

	public LeadUpdateJob(PartitionStep.Components components, RunProgress progress, RunFinisher finisher,
			PartitionDistribution distribution) {
		this.components = components;
		this.progress = progress;
		this.finisher = finisher;
		this.distribution = distribution;
	}

	/** The job of one run. */
	public Job of(RunPlan plan) {
		return new JobBuilder(NAME, this.components.batch().jobRepository()).start(stage(plan))
			.next(apply(plan))
			.next(report(plan))
			.build();
	}

	/** What makes two starts of a run the same to Spring Batch. */
	public static JobParameters parameters(Run run) {
		RunIdentity identity = run.identity();
		return new JobParametersBuilder().addString("mode", identity.mode().name())
			.addString("job", identity.job())
			.addLong("org", identity.org())
			.addString("sha256", identity.sha256())
			.addLong("attempt", (long) run.attempt())
			.addLong("run", run.number(), false)
			.toJobParameters();
	}

	private Step stage(RunPlan plan) {
		// Runs at every start: a spool that was lost is made again.
		return new StepBuilder("stage", this.components.batch().jobRepository())
			.tasklet(new StageTasklet(plan, this.components.runs(), this.progress, this.components.stop()),
					this.components.batch().transactionManager())
			.allowStartIfComplete(true)
			.listener(this.components.stop())
			.build();
	}

	private Step apply(RunPlan plan) {
		PartitionStepBuilder step = new StepBuilder("apply", this.components.batch().jobRepository())
			.partitioner("apply", LeadUpdateJob::partitions)
			.gridSize(plan.partitions())
			.listener(progress(plan));
		return (plan.run().hasWorkers() ? step.partitionHandler(this.distribution.handler(plan))
				: step.step(new PartitionStep(plan, this.components, new LocalAccess(plan.spool())))
					.taskExecutor(threads(plan)))
			.build();
	}

	/** Called again at a restart: the same partitions under the same keys. */
	private static Map<String, ExecutionContext> partitions(int partitions) {
		Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
		for (int partition = 0; partition < partitions; partition++) {
			contexts.put(PartitionStep.PARTITION + partition, new ExecutionContext());
		}
		return contexts;
	}

	private static TaskExecutor threads(RunPlan plan) {
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("apply-");
		executor.setConcurrencyLimit(plan.threads());
		// Each task has a thread of its own, which ends with it.
		executor.setTaskDecorator((task) -> () -> {
			MDC.put(RunProgress.LOG_KEY, String.valueOf(plan.run().number()));
			task.run();
		});
		return executor;
	}

	private StepExecutionListener progress(RunPlan plan) {
		return new StepExecutionListener() {
			@Override
			public void beforeStep(StepExecution stepExecution) {
				beforeApply(plan);
			}
		};
	}

	private void beforeApply(RunPlan plan) {
		long number = plan.run().number();
		Run staged = this.components.runs().find(number).orElseThrow();
		InputLayout layout = staged.layoutOrThrow();
		RunCounts soFar = this.components.results().counts(number);
		if (plan.run().isThroughApi()) {
			logger.info("{}", this.components.sinks().estimate(layout.rows() - soFar.read()));
		}
		if (soFar.read() > 0) {
			logger.info("resuming after {} of {}", RunCounts.rows(soFar.read()), RunCounts.rows(layout.rows()));
		}
		this.finisher.prepare(staged, plan);
		this.components.committed().begin(plan, layout.rows(), soFar.read(), soFar.rejected());
	}

	private Step report(RunPlan plan) {
		return new StepBuilder("report", this.components.batch().jobRepository())
			.tasklet(new ReportTasklet(plan, this.components.runs(), this.finisher),
					this.components.batch().transactionManager())
			.build();
	}

}
