package org.leadupdate.batch;

import org.leadupdate.result.Run;
import org.leadupdate.result.RunRepository;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Prints the report of a run whose rows all have their result, and calls it finished. */
class ReportTasklet implements Tasklet {

	private final RunPlan plan;

	private final RunRepository runs;

	private final RunFinisher finisher;

	ReportTasklet(RunPlan plan, RunRepository runs, RunFinisher finisher) {
		this.plan = plan;
		this.runs = runs;
		this.finisher = finisher;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
		Run run = this.runs.find(this.plan.run().number()).orElseThrow();
		this.finisher.finish(run, this.plan);
		return RepeatStatus.FINISHED;
	}

}
