package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.LeadUpdateProperties.AlreadyApplied;
import org.leadupdate.config.RunSettings;
import org.leadupdate.database.RunLocks;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.ProgramInfo;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.file.PrivateFiles;
import org.leadupdate.input.InputFile;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCreator;
import org.leadupdate.result.RunIdentity;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunPurgedException;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunRequest;
import org.leadupdate.result.RunState;
import org.leadupdate.run.RunPlanner.RunRules;
import org.leadupdate.undo.UndoPreparation;

/**
 * Starts the run of an input, goes on with the one that was left, or tells that it is
 * applied already.
 */
public class RunLauncher {

	private final LeadUpdateProperties properties;

	private final RunRepository runs;

	private final RunLocks locks;

	private final RunCreator beginning;

	private final RunPlanner planner;

	private final RunSession session;

	private final RunOutcomeFactory outcomes;

	private final Clock clock;

	private final UndoPreparation undos;

	private final CorrectedRunFinder mends;

	public RunLauncher(LeadUpdateProperties properties, RunRepository runs, RunLocks locks, RunCreator beginning,
			RunPlanner planner, RunSession session, RunOutcomeFactory outcomes, Clock clock, UndoPreparation undos, CorrectedRunFinder mends) {
		this.properties = properties;
		this.runs = runs;
		this.locks = locks;
		this.beginning = beginning;
		this.planner = planner;
		this.session = session;
		this.outcomes = outcomes;
		this.clock = clock;
		this.undos = undos;
		this.mends = mends;
	}

	/**
	 * Applies an input.
	 * @param input what to read
	 * @param again whether to apply it anew if a run has applied it already
	 * @return what it came to
	 * @throws RefusedException if it can't even begin
	 * @throws org.leadupdate.input.InputException if the input can't be read
	 */
	public RunOutcome apply(InputFile input, boolean again) {
		return apply(input, RunSettings.of(this.properties), again);
	}

	/** Runs a list that the program made, which counts as new. */
	public RunOutcome runOwnList(InputFile input, RunSettings settings, boolean check) {
		return check ? check(input, settings) : apply(input, settings, true);
	}

	private RunOutcome apply(InputFile input, RunSettings settings, boolean again) {
		RunIdentity identity = identity(RunMode.APPLY, input, settings);
		try (IdentityLock lock = new IdentityLock(this.locks, identity, input.name())) {
			List<Run> attempts = this.runs.attempts(identity);
			Optional<Run> newest = attempts.stream().findFirst();
			Optional<Run> same = attempts.stream().filter(settings::isWithin).findFirst();
			boolean begins = newest.filter((last) -> last.state().isUnfinished()).isEmpty();
			if (begins && same.isPresent() && isDone(same.get()) && !again
					&& this.properties.alreadyApplied() == AlreadyApplied.SKIP) {
				return this.outcomes.alreadyApplied(same.get());
			}
			RunRules rules = this.planner.rules(settings);
			if (begins && this.properties.validateFirst()) {
				RunOutcome checked = check(input, settings.validatedFirst());
				if (checked.exitCode() != ExitCode.OK && checked.exitCode() != ExitCode.REJECTED) {
					return checked;
				}
			}
			Run run = newest.filter((last) -> last.state().isUnfinished())
				.map((last) -> resume(last, settings))
				.orElseGet(() -> begin(identity, attempt(newest), input.name(), settings,
						this.mends.find(input, settings.csv(), identity)));
			return this.session.run(this.planner.plan(run, input, settings, rules), lock);
		}
	}

	/**
	 * Does all that applying does, but writes no lead and locks none.
	 * @param input what to read
	 * @return what applying it would come to
	 * @throws RefusedException if it can't even begin
	 * @throws org.leadupdate.input.InputException if the input can't be read
	 */
	public RunOutcome check(InputFile input) {
		return check(input, RunSettings.of(this.properties));
	}

	private RunOutcome check(InputFile input, RunSettings settings) {
		RunIdentity identity = identity(RunMode.CHECK, input, settings);
		try (IdentityLock lock = new IdentityLock(this.locks, identity, input.name())) {
			Optional<Run> newest = this.runs.newest(identity);
			RunRules rules = this.planner.rules(settings);
			Run run = newest.filter((last) -> last.state().isUnfinished())
				.flatMap((last) -> resumeCheck(last, settings))
				.orElseGet(() -> begin(identity, attempt(newest), input.name(), settings,
						this.mends.find(input, settings.csv(), identity)));
			return this.session.run(this.planner.plan(run, input, settings, rules), lock);
		}
	}

	/**
	 * Puts back what a run changed, where nobody has changed it since. An unfinished run
	 * is given up thereby.
	 * @param number the number of the run to undo
	 * @param check whether only to say what would be put back
	 * @param again whether to look anew at what an undo has left alone
	 * @return what it came to
	 * @throws RefusedException if there is no such run, or it wrote no lead, or is under
	 * way
	 */
	public RunOutcome undo(long number, boolean check, boolean again) {
		Run undone = this.undos.open(number, check);
		RunSettings settings = this.undos.settings(undone);
		InputFile list = this.undos.list(undone);
		RunIdentity identity = new RunIdentity(check ? RunMode.UNDO_CHECK : RunMode.UNDO, undone.identity().job(),
				settings.org(), sha256(list));
		try (IdentityLock lock = new IdentityLock(this.locks, identity, "The undo of run " + number)) {
			Optional<Run> newest = this.runs.newest(identity);
			if (newest.isPresent() && !check && !again && isDone(newest.get())) {
				return this.outcomes.alreadyApplied(newest.get());
			}
			RunRules rules = this.undos.rules(settings, number);
			Run run = newest.filter((last) -> last.state().isUnfinished())
				.map((last) -> resume(last, settings))
				.orElseGet(() -> begin(identity, attempt(newest), list.name(), settings, number));
			return this.session.run(this.planner.plan(run, list, settings, rules), lock);
		}
	}

	/** A run that was undone does not count. */
	private boolean isDone(Run run) {
		return run.state() == RunState.FINISHED && !this.runs.isUndone(run.number());
	}

	private static int attempt(Optional<Run> newest) {
		return newest.map(Run::attempt).orElse(0) + 1;
	}

	private Run find(long number) {
		return this.runs.find(number)
			.orElseThrow(() -> new RefusedException(ExitCode.USAGE, "There is no run %d.".formatted(number)));
	}

	/**
	 * A check with other settings begins anew: the one that was left has written nothing.
	 */
	private Optional<Run> resumeCheck(Run run, RunSettings settings) {
		if (!settings.deciding().equals(run.deciding())) {
			this.runs.abandoned(run.number());
			RunOutcomeFactory.deleteSpool(run);
			return Optional.empty();
		}
		return Optional.of(resume(run, settings));
	}

	/**
	 * Goes on with an unfinished run. Its input is needed only if its rows are gone from
	 * its folder.
	 * @param number the run's number
	 * @return what it came to
	 * @throws RefusedException if there is no such run, or it can't be resumed
	 */
	public RunOutcome resume(long number) {
		Run known = find(number);
		Long related = known.relatedRun();
		if (known.identity().mode().isUndo() && related != null && known.state().isUnfinished()) {
			return undo(related, known.identity().mode().isCheck(), false);
		}
		RunSettings asked = RunSettings.of(this.properties);
		RunSettings settings = RunSettings.isOwnList(known)
				? RunSettings.ofOwnList(this.properties, asked.org(), asked.updatedBy(), RunSettings.ownList(known))
				: asked;
		try (IdentityLock lock = new IdentityLock(this.locks, known.identity(), known.input())) {
			Run run = this.runs.newest(known.identity()).orElseThrow();
			if (run.number() != number || !run.state().isUnfinished()) {
				throw new RefusedException(ExitCode.USAGE, "Run %d is %s: there is nothing to resume.".formatted(number,
						this.runs.find(number).orElseThrow().state()));
			}
			RunRules rules = this.planner.rules(settings);
			return this.session.run(this.planner.plan(resume(run, settings), input(run), settings, rules), lock);
		}
	}

	/** Staging makes sure that it is still the same. */
	private static @Nullable InputFile input(Run run) {
		Path path = Path.of(run.input());
		return Files.isRegularFile(path) ? InputFile.of(path) : null;
	}

	private RunIdentity identity(RunMode mode, InputFile input, RunSettings settings) {
		return new RunIdentity(mode, this.properties.job(), settings.org(), sha256(input));
	}

	private static String sha256(InputFile input) {
		try {
			return input.sha256();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Run resume(Run run, RunSettings settings) {
		new Resumption(run, settings).check();
		this.runs.resumed(run.number(), settings.notedAnew(run));
		return run;
	}

	private Run begin(RunIdentity identity, int attempt, String input, RunSettings settings,
			@Nullable Long relatedRun) {
		Path reports = this.properties.home().resolve(this.properties.reportDir());
		try {
			// A run whose folder can never be made could never be finished.
			PrivateFiles.createFolder(reports);
			return this.beginning.begin(new RunRequest(identity, attempt, input, settings.noted(), ProgramInfo.name(),
					ProgramInfo.version(), LocalDateTime.now(this.clock), reports, relatedRun));
		}
		catch (RunPurgedException ex) {
			throw new RefusedException(ExitCode.USAGE, String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
