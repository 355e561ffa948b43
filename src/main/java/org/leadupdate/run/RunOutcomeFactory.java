package org.leadupdate.run;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.batch.RunPlan;
import org.leadupdate.batch.StopReason;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.database.RunLocks;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.input.spool.Spool;
import org.leadupdate.reassign.GeneratedInput;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunState;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what a run came to, and sees to what it leaves behind. */
public class RunOutcomeFactory {

	private static final Logger logger = LoggerFactory.getLogger(RunOutcomeFactory.class);

	private final RunRepository runs;

	private final RunLocks locks;

	private final RunCompletion end;

	private final StopSignal stop;

	public RunOutcomeFactory(RunRepository runs, RunLocks locks, RunCompletion end, StopSignal stop) {
		this.runs = runs;
		this.locks = locks;
		this.end = end;
		this.stop = stop;
	}

	/** Of a run that has been executed; failures are what ended it before its time. */
	RunOutcome of(RunPlan plan, List<Throwable> failures) {
		try {
			return outcome(plan, failures);
		}
		catch (DataAccessException | TransactionException ex) {
			if (failures.isEmpty()) {
				throw ex;
			}
			// The database is still gone: what is known of the run is what it was told
			// before.
			logger.debug("The end of run {} could not be noted", plan.run().number(), ex);
			return unnoted(plan, Failure.of(failures));
		}
	}

	/** Of an input that a run has applied before. */
	RunOutcome alreadyApplied(Run run) {
		deleteSpool(run);
		ExitCode exitCode = (Objects.requireNonNullElse(run.exitCode(), 0) == 0) ? ExitCode.OK : ExitCode.REJECTED;
		return new RunOutcome(run, exitCode, true, null, RunService.next(run), false, unfinished(run), List.of());
	}

	private static RunOutcome unnoted(RunPlan plan, Failure failure) {
		return new RunOutcome(plan.run(), failure.exitCode(), false, failure.sentence(),
				RunCompletion.resume(plan.run(), failure.exitCode().number()), false, List.of(), plan.style().warnings());
	}

	private RunOutcome outcome(RunPlan plan, List<Throwable> failures) {
		Run run = this.runs.find(plan.run().number()).orElseThrow();
		if (run.state() == RunState.FINISHED) {
			deleteSpool(run);
			GeneratedInput.keep(run);
			return new RunOutcome(run, plan.exitCode(run.counts()), false, run.error(), RunService.next(run), false,
					unfinished(run), plan.style().warnings());
		}
		Failure failure = Failure.of(failures);
		return failure.isStop() ? stopped(run, plan) : failed(run, plan, failure);
	}

	private RunOutcome stopped(Run run, RunPlan plan) {
		StopReason why = this.stop.reason();
		this.end.stop(run, why.exitCode(), why.sentence(), plan.style());
		return new RunOutcome(this.runs.find(run.number()).orElseThrow(), why.exitCode(), false, why.sentence(),
				RunCompletion.resume(run, why.exitCode().number()), false, unfinished(run), plan.style().warnings());
	}

	private RunOutcome failed(Run run, RunPlan plan, Failure failure) {
		ExitCode exitCode = failure.exitCode();
		boolean unusable = exitCode == ExitCode.INPUT_UNUSABLE && run.layout() == null;
		this.end.fail(run, unusable ? RunState.UNUSABLE : RunState.FAILED, exitCode, failure.sentence());
		if (unusable) {
			deleteSpool(run);
		}
		logger.debug("Run {} failed", run.number(), failure.cause());
		return new RunOutcome(this.runs.find(run.number()).orElseThrow(), exitCode, false, failure.sentence(),
				unusable ? null : RunCompletion.resume(run, exitCode.number()), false, unfinished(run),
				plan.style().warnings());
	}

	/** The runs that wait for somebody: not those another process is at. */
	private List<Run> unfinished(Run except) {
		return this.runs.unfinished(except.identity().job(), except.identity().org())
			.stream()
			.filter((run) -> run.number() != except.number())
			.filter((run) -> !this.locks.isHeld(IdentityLock.name(run.identity())))
			.toList();
	}

	static void deleteSpool(Run run) {
		try {
			Spool.delete(RunPlan.spool(run));
		}
		catch (IOException ex) {
			logger.warn("The spool of run {} could not be removed: {}", run.number(), ex.getMessage());
		}
	}

}
