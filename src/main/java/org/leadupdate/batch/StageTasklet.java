package org.leadupdate.batch;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.InputFile;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.csv.InputStaging;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunRepository;
import org.leadupdate.run.RunCompletion;

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
			InputLayout layout = new InputStaging(input(this.plan.input()), this.plan.settings().csv(), this::read)
				.stage(sha256, this.plan.spool(), this.plan.partitions());
			this.runs.staged(run.number(), layout, this.plan.partitions());
			logger.info("read {}", RunCounts.rows(layout.rows()));
		}
		return RepeatStatus.FINISHED;
	}

	/** Told now and then how many rows are read: the moment to stop. */
	private void read(long rows) {
		this.progress.done(rows);
		if (this.stop.isRequested()) {
			throw new StoppedException();
		}
	}

	private InputFile input(@Nullable InputFile input) {
		if (input == null) {
			Run run = this.runs.find(this.plan.run().number()).orElseThrow();
			throw new RefusedException(ExitCode.FAILED,
					((run.layout() == null) ? "The input of run %d was not read to its end, and is gone: %s. "
							: "The rows of run %d are gone with its folder, and so is its input: %s. ")
						.formatted(run.number(), run.input()) + "Put it back, then: "
							+ RunCompletion.resume(run, ExitCode.FAILED.number()));
		}
		return input;
	}

	/** Reading ends here: Spring Batch takes it for what its cause is. */
	private static final class StoppedException extends RuntimeException {

		StoppedException() {
			super(new JobInterruptedException("Stopped while the input was read"));
		}

	}

}
