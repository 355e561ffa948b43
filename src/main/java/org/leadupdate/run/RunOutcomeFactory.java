package org.leadupdate.run;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.batch.RunPlan;
import org.leadupdate.batch.StopReason;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.RunLocks;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.spool.Spool;
import org.leadupdate.next.NextStep;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunIdentity;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunState;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Determines the outcome of a run, and cleans up after it. */
public class RunOutcomeFactory {

	private static final Logger logger = LoggerFactory.getLogger(RunOutcomeFactory.class);

	private static final StopReason LOCK_TAKEN = new StopReason(ExitCode.STOPPED,
			"The connection that held the lock of the run was lost, and another process has the lock by now. Wait until that ends, then run the same command again to resume.");

	private final RunRepository runs;

	private final RunLocks locks;

	private final RunCompletion completion;

	private final StopSignal stop;

	private final DatabaseDialect dialect;

	public RunOutcomeFactory(RunRepository runs, RunLocks locks, RunCompletion completion, StopSignal stop,
			DatabaseDialect dialect) {
		this.runs = runs;
		this.locks = locks;
		this.completion = completion;
		this.stop = stop;
		this.dialect = dialect;
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
			// The database is still gone: what it last stored of the run is all there is.
			logger.debug("The end of run {} could not be recorded", plan.run().number(), ex);
			return unrecorded(plan, Failure.of(failures, this.dialect::error));
		}
	}

	/** Of an input that a run has applied before. */
	RunOutcome alreadyApplied(Run run) {
		deleteSpool(run);
		ExitCode exitCode = (Objects.requireNonNullElse(run.exitCode(), 0) == 0) ? ExitCode.OK : ExitCode.REJECTED;
		return new RunOutcome(run, exitCode, null, NextSteps.next(run), RunOutcome.Effect.ALREADY_APPLIED,
				new RunOutcome.Remarks(unfinished(run), List.of(), null));
	}

	private static RunOutcome unrecorded(RunPlan plan, Failure failure) {
		return new RunOutcome(plan.run(), failure.exitCode(), failure.sentence(),
				NextSteps.resume(plan.run(), failure.exitCode().number()), RunOutcome.Effect.WORKED,
				new RunOutcome.Remarks(List.of(), plan.rules().style().warnings(), null));
	}

	private RunOutcome outcome(RunPlan plan, List<Throwable> failures) {
		Run run = this.runs.find(plan.run().number()).orElseThrow();
		if (run.state() == RunState.FINISHED) {
			deleteSpool(run);
			GeneratedInput.keep(run);
			return outcome(run, plan, plan.exitCode(run.counts()), run.error(), NextSteps.next(run));
		}
		Failure failure = Failure.of(failures, this.dialect::error);
		return failure.isStop() ? stopped(run, plan) : failed(run, plan, failure);
	}

	private RunOutcome stopped(Run run, RunPlan plan) {
		StopReason why = this.stop.reason();
		this.completion.stop(run, why.exitCode(), why.sentence(), plan.rules().style());
		return outcome(this.runs.find(run.number()).orElseThrow(), plan, why.exitCode(), why.sentence(),
				NextSteps.resume(run, why.exitCode().number()));
	}

	private RunOutcome failed(Run run, RunPlan plan, Failure failure) {
		ExitCode exitCode = failure.exitCode();
		boolean unusable = exitCode == ExitCode.INPUT_UNUSABLE && run.layout() == null;
		this.completion.fail(run, unusable ? RunState.UNUSABLE : RunState.FAILED, exitCode, failure.sentence());
		if (unusable) {
			deleteSpool(run);
		}
		logger.debug("Run {} failed", run.number(), failure.cause());
		return outcome(this.runs.find(run.number()).orElseThrow(), plan, exitCode, failure.sentence(),
				unusable ? null : NextSteps.resume(run, exitCode.number()));
	}

	private RunOutcome outcome(Run run, RunPlan plan, ExitCode exitCode, @Nullable String failure,
			@Nullable NextStep next) {
		return new RunOutcome(run, exitCode, failure, next, RunOutcome.Effect.WORKED,
				new RunOutcome.Remarks(unfinished(run), plan.rules().style().warnings(), this.completion.worked(run)));
	}

	/**
	 * Keeps other processes from the same run.
	 * @throws RefusedException if one is executing it
	 */
	IdentityLock lock(RunIdentity identity, String input) {
		return new IdentityLock(this.locks, identity, input, () -> this.stop.request(LOCK_TAKEN));
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
