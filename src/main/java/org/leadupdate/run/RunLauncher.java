package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.leadupdate.batch.RunPlan;
import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.RunSettings;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.InputFile;
import org.leadupdate.input.RowSource;
import org.leadupdate.input.csv.CsvSource;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunIdentity;
import org.leadupdate.result.RunMode;

/** Applies and checks inputs, and resumes runs by their number. */
public class RunLauncher {

	private final LeadUpdateProperties properties;

	private final RunService service;

	private final RunPlanner planner;

	private final RunStarter starter;

	private final List<RunKind> kinds;

	public RunLauncher(LeadUpdateProperties properties, RunService service, RunPlanner planner, RunStarter starter,
			List<RunKind> kinds) {
		this.properties = properties;
		this.service = service;
		this.planner = planner;
		this.starter = starter;
		this.kinds = kinds;
	}

	/**
	 * Applies an input.
	 * @param input what to read
	 * @param again whether to apply it again if a run has applied it already
	 * @return what became of it
	 * @throws RefusedException if it can't even begin
	 * @throws org.leadupdate.input.InputException if the input can't be read
	 */
	public RunOutcome apply(InputFile input, boolean again) {
		return apply(input, RunSettings.of(this.properties),
				again || this.properties.alreadyApplied() == LeadUpdateProperties.AlreadyApplied.AGAIN);
	}

	private RunOutcome apply(InputFile input, RunSettings settings, boolean again) {
		CsvSource rows = new CsvSource(input, settings.csv());
		return this.starter.start(new ApplyRun(identity(RunMode.APPLY, rows, settings), rows, settings, this.planner,
				new ApplyRun.Before() {
					@Override
					public boolean isDone(Run earlier) {
						return !again && RunLauncher.this.service.isDone(earlier);
					}

					@Override
					public Optional<RunOutcome> check() {
						return RunLauncher.this.properties.validateFirst()
								? Optional.of(RunLauncher.this.check(input, settings.forFirstValidation()))
								: Optional.empty();
					}
				}));
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
		CsvSource rows = new CsvSource(input, settings.csv());
		return this.starter.start(new InputRun(identity(RunMode.CHECK, rows, settings), rows, settings, this.planner));
	}

	/**
	 * Runs an input that the program has generated, and that so counts as new.
	 * @param input the input
	 * @param settings how it was generated
	 * @param check whether to write no lead
	 * @return what became of it
	 */
	public RunOutcome runGenerated(InputFile input, RunSettings settings, boolean check) {
		return check ? check(input, settings) : apply(input, settings, true);
	}

	/**
	 * Resumes an unfinished run. Its input is needed only if its rows are gone from its
	 * folder.
	 * @param number the run's number
	 * @return what became of it
	 * @throws RefusedException if there is no such run, or it can't be resumed
	 */
	public RunOutcome resume(long number) {
		return this.starter.start(request(this.service.find(number)));
	}

	/**
	 * What a worker needs to know of a run.
	 * @param number the run's number
	 * @return the run as it is now, to be applied as its manager does
	 * @throws RefusedException if there is no such run, or its settings don't fit
	 */
	public RunPlan plan(long number) {
		Run known = this.service.find(number);
		RequestedRun request = request(known);
		return this.planner.plan(known, request.rows(), request.settings(), request.rules());
	}

	private RequestedRun request(Run known) {
		if (known.state().isUnfinished()) {
			for (RunKind kind : this.kinds) {
				if (kind.includes(known)) {
					return kind.request(known);
				}
			}
		}
		RunSettings settings = settings(known);
		return new ResumedRun(known, rows(known, settings), settings, this.planner);
	}

	private RunSettings settings(Run known) {
		RunSettings asked = RunSettings.of(this.properties);
		return GeneratedSettings.isGenerated(known)
				? RunSettings.ofGenerated(this.properties, asked.org(), asked.updatedBy(), GeneratedSettings.of(known))
				: asked;
	}

	/** Staging makes sure that it is still the same. */
	private static RowSource rows(Run run, RunSettings settings) {
		Path path = Path.of(run.input());
		return Files.isRegularFile(path) ? new CsvSource(InputFile.of(path), settings.csv()) : new LostRows(run);
	}

	private RunIdentity identity(RunMode mode, RowSource rows, RunSettings settings) {
		return new RunIdentity(mode, this.properties.job(), settings.org(), sha256(rows));
	}

	private static String sha256(RowSource rows) {
		try {
			return rows.sha256();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
