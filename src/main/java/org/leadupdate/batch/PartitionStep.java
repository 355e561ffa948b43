package org.leadupdate.batch;

import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.result.ChunkResults;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunRepository;

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

	private final PartitionAccess access;

	/**
	 * Creates the step.
	 * @param plan the run
	 * @param components what every partition of every run uses
	 * @param access the rows, and that this process may apply them
	 */
	public PartitionStep(RunPlan plan, Components components, PartitionAccess access) {
		this.plan = plan;
		this.components = components;
		this.access = access;
	}

	/**
	 * The name of the step execution of a partition, as Spring Batch forms it.
	 * @param step the name of the partitioned step
	 * @param partition the partition's number
	 * @return the name
	 */
	public static String name(String step, int partition) {
		return step + ":" + PARTITION + partition;
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
		LeadSinks sinks = this.components.sinks();
		LeadSink sink = sinks.of(this.plan, partition, this.access);
		return new StepBuilder(name, this.components.batch().jobRepository())
			.<RowBlock<CsvRow>, RowBlock<PreparedRow>>chunk(1)
			.transactionManager(sinks.chunkTransactions(this.plan))
			.reader(reader(partition, sink))
			.processor(processor())
			.writer(writer(partition, sink))
			.listener(this.components.stop())
			.build();
	}

	private RowBlockReader reader(int partition, LeadSink sink) {
		return new RowBlockReader(this.components.results(), this.plan.run().number(), partition, this.access,
				() -> sink.blockRows(this.plan.chunkSize()), this.plan.rateLimiter());
	}

	private ItemProcessor<RowBlock<CsvRow>, RowBlock<PreparedRow>> processor() {
		Run staged = this.components.runs().find(this.plan.run().number()).orElseThrow();
		return this.plan.rules().preparation().processor(staged.layoutOrThrow());
	}

	private RowBlockWriter writer(int partition, LeadSink sink) {
		return new RowBlockWriter(this.plan, partition, this.access, sink, this.components.sinks().recording(this.plan),
				this.components.results(), this.components.committed());
	}

	/**
	 * What every partition of every run uses.
	 *
	 * @param batch Spring Batch's own
	 * @param runs the table of the runs
	 * @param results the results of the rows
	 * @param sinks where updates go
	 * @param committed follows the commits
	 * @param stop stops the steps
	 */
	public record Components(BatchResources batch, RunRepository runs, ChunkResults results, LeadSinks sinks,
			CommittedChunks committed, StopSignal stop) {
	}

	/**
	 * What Spring Batch needs to run a step.
	 *
	 * @param jobRepository where it stores its state
	 * @param transactionManager begins and commits the chunks
	 */
	public record BatchResources(JobRepository jobRepository, PlatformTransactionManager transactionManager) {
	}

}
