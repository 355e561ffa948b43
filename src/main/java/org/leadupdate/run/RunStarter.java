package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.leadupdate.batch.RunRules;
import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.RunSettings;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.ProgramInfo;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.file.PrivateFiles;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCreator;
import org.leadupdate.result.RunPurgedException;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunRequest;

/**
 * Begins the run that is asked for, or resumes the one that is unfinished, while no other
 * process can do the same.
 */
public class RunStarter {

	private final LeadUpdateProperties properties;

	private final RunRepository runs;

	private final RunCreator creator;

	private final RunPlanner planner;

	private final RunSession session;

	private final RunOutcomeFactory outcomes;

	private final Clock clock;

	public RunStarter(LeadUpdateProperties properties, RunRepository runs, RunCreator creator, RunPlanner planner,
			RunSession session, RunOutcomeFactory outcomes, Clock clock) {
		this.properties = properties;
		this.runs = runs;
		this.creator = creator;
		this.planner = planner;
		this.session = session;
		this.outcomes = outcomes;
		this.clock = clock;
	}

	/**
	 * Runs what is asked for.
	 * @param requested what is asked for
	 * @return what became of it
	 * @throws RefusedException if it can't even begin
	 */
	public RunOutcome start(RequestedRun requested) {
		this.planner.checkWorkers(requested.settings());
		try (IdentityLock lock = this.outcomes.lock(requested.identity(), requested.rows().name())) {
			List<Run> attempts = this.runs.attempts(requested.identity());
			requested.validate(attempts);
			Optional<Run> unfinished = attempts.stream().findFirst().filter((newest) -> canResume(newest, requested));
			if (unfinished.isEmpty()) {
				Optional<Run> done = requested.done(attempts);
				if (done.isPresent()) {
					return this.outcomes.alreadyApplied(done.get());
				}
			}
			RunRules rules = requested.rules();
			Optional<RunOutcome> instead = unfinished.isEmpty() ? requested.beforeBegin() : Optional.empty();
			if (instead.isPresent()) {
				return instead.get();
			}
			Run run = unfinished.map((left) -> resume(left, requested.settings()))
				.orElseGet(() -> begin(requested, attempts));
			return this.session.run(this.planner.plan(run, requested.rows(), requested.settings(), rules), lock);
		}
	}

	/**
	 * A check with other settings begins from the start: the one that is unfinished has
	 * written no lead.
	 */
	private boolean canResume(Run newest, RequestedRun requested) {
		boolean superseded = newest.identity().mode().isCheck() && !newest.identity().mode().isUndo()
				&& !requested.settings().semantic().areThoseOf(newest);
		if (newest.state().isUnfinished() && superseded) {
			this.runs.abandoned(newest.number());
			RunOutcomeFactory.deleteSpool(newest);
			return false;
		}
		return newest.state().isUnfinished();
	}

	private Run resume(Run run, RunSettings settings) {
		new Resumption(run, settings).check();
		RunFolder.reopen(run);
		this.runs.resumed(run.number(), settings.mergedInto(run));
		return run;
	}

	private Run begin(RequestedRun requested, List<Run> attempts) {
		int attempt = attempts.stream().findFirst().map(Run::attempt).orElse(0) + 1;
		Path reports = this.properties.reportFolder();
		if (Files.exists(reports) && !Files.isDirectory(reports)) {
			throw new RefusedException(ExitCode.USAGE,
					"lead-update.report-dir is %s, which is a file. Name a folder, or remove the file."
						.formatted(reports));
		}
		try {
			// A run whose folder can never be made could never be finished.
			PrivateFiles.createFolder(reports);
			Run run = this.creator.begin(new RunRequest(requested.identity(), attempt, requested.rows().name(),
					requested.settings().toStored(), ProgramInfo.name(), ProgramInfo.version(),
					LocalDateTime.now(this.clock), reports, requested.relatedRun()));
			createFolder(run);
			return run;
		}
		catch (RunPurgedException ex) {
			throw new RefusedException(ExitCode.USAGE, String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A run without a folder of its own would write into somebody else's. */
	private void createFolder(Run run) {
		try {
			RunFolder.create(run);
		}
		catch (RefusedException ex) {
			this.runs.abandoned(run.number());
			throw ex;
		}
	}

}
