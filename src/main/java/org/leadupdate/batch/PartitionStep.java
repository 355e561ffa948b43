package org.leadupdate.batch;

import java.time.Clock;

import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.metrics.RunMetrics;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunPositions;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunThroughput;
import org.leadupdate.store.LeadStore;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Applies one partition: a chunk-oriented step that is made when the partition's turn
 * comes, since its reader and writer belong to that partition alone.
 */
public class PartitionStep implements Step {

	/** With the partition's number after it, a partition's name. */
	static final String PARTITION = "partition";

	private final RunPlan plan;

	private final Components components;

	PartitionStep(RunPlan plan, Components components) {
		this.plan = plan;
		this.components = components;
	}

	@Override
	public String getName() {
		return "applyPartition";
	}

	@Override
	public void execute(StepExecution stepExecution) throws JobInterruptedException {
		step(stepExecution.getStepName(), partition(stepExecution.getStepName())).execute(stepExecution);
	}

	/**
	 * Its number is in its name, since its execution context is inserted after itself: a
	 * kill in between leaves a step without one, with which every restart begins.
	 */
	private static int partition(String name) {
		return Integer.parseInt(name.substring(name.lastIndexOf(PARTITION) + PARTITION.length()));
	}

	private Step step(String name, int partition) {
		return new StepBuilder(name, this.components.jobRepository()).<RowBlock<CsvRow>, RowBlock<PreparedRow>>chunk(1)
			.transactionManager(this.components.transactionManager())
			.reader(reader(partition))
			.processor(processor())
			.writer(writer(partition))
			.listener(this.components.stop())
			.build();
	}

	private RowBlockReader reader(int partition) {
		return new RowBlockReader(this.components.positions(), this.plan.run().number(), partition, this.plan.spool(),
				this.plan.chunkSize(), this.plan.pace());
	}

	private ItemProcessor<RowBlock<CsvRow>, RowBlock<PreparedRow>> processor() {
		Run staged = this.components.runs().find(this.plan.run().number()).orElseThrow();
		return this.plan.preparation().processor(staged.layoutOrThrow());
	}

	private RowBlockWriter writer(int partition) {
		LeadStore leads = this.plan.isCheck()
				? new CheckedLeadStore(this.components.leads(), this.components.results(), this.plan.run().number())
				: this.components.leads();
		return new RowBlockWriter(this.plan, partition, leads, this.components.locking(), this.components.results(),
				this.components.positions(), this.components.throughput(), this.components.progress(),
				this.components.rejections(), this.components.clock(),
				new ChunkMetrics(this.components.metrics(), this.plan.run().identity().mode()));
	}

	/** What every partition of every run uses. */
	public record Components(JobRepository jobRepository, PlatformTransactionManager transactionManager,
			RunRepository runs, ResultRepository results, RunPositions positions, RunThroughput throughput,
			LeadStore leads, RunProgress progress, RejectionLimit rejections, LeadLocking locking, StopSignal stop,
			Clock clock, RunMetrics metrics) {
	}

}
