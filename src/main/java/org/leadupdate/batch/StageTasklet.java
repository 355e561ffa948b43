package org.leadupdate.batch;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.input.InputException;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.csv.LeadUpdateParser;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunRepository;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Reads the input once and spools its rows. A spool that is whole already is kept, one
 * that was lost is made again from the same input.
 */
class StageTasklet implements Tasklet {

	private static final Logger logger = LoggerFactory.getLogger(StageTasklet.class);

	private final RunPlan plan;

	private final RunRepository runs;

	private final RunProgress progress;

	private final StopSignal stop;

	StageTasklet(RunPlan plan, RunRepository runs, RunProgress progress, StopSignal stop) {
		this.plan = plan;
		this.runs = runs;
		this.progress = progress;
		this.stop = stop;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws IOException {
		Run run = this.plan.run();
		this.progress.begin(RunProgress.Step.STAGE, 0, 0, 0);
		String sha256 = run.identity().sha256();
		if (!RunPlan.isStaged(run)) {
			InputLayout layout = this.plan.rows()
				.stage(sha256, this.plan.spool(), this.plan.partitioning(), this::read);
			checkTarget(layout);
			this.runs.staged(run.number(), layout, this.plan.partitions());
			logger.info("read {}", RunCounts.rows(layout.rows()));
		}
		return RepeatStatus.FINISHED;
	}

	/** Before the first call. */
	private void checkTarget(InputLayout layout) {
		if (this.plan.run().isThroughApi()
				&& new LeadUpdateParser(layout, this.plan.settings().csv()).hasExpectations()) {
			throw new InputException(
					"The input has a column expectedOwner or expectedLastUpdatedOn, but the vendor's API does not tell what a lead is before its update. Remove the column, or list it under lead-update.columns.ignore.");
		}
	}

	/** Called now and then with the rows read so far: the place to stop. */
	private void read(long rows) {
		this.progress.done(rows);
		if (this.stop.isRequested()) {
			throw new StoppedException();
		}
	}

	/** Reading ends here: Spring Batch takes it for what its cause is. */
	private static final class StoppedException extends RuntimeException {

		StoppedException() {
			super(new JobInterruptedException("Stopped while the input was read"));
		}

	}

}
