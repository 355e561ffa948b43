package org.leadupdate.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.LeadUpdateProperties.PersonalChanges;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.file.PrivateFiles;
import org.leadupdate.next.NextStep;
import org.leadupdate.report.LinesInOrder;
import org.leadupdate.report.PackLines;
import org.leadupdate.result.PackKey;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.RowResult;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunState;
import org.leadupdate.result.RunTally;
import org.leadupdate.run.NextSteps;
import org.leadupdate.run.RunService;
import org.leadupdate.store.ExtendedFieldRepository;

/** The changes of a run, row by row in input order, for systems downstream. */
public class ChangeFeed {

	private final LeadUpdateProperties properties;

	private final RunService runs;

	private final ResultRepository results;

	private final ExtendedFieldRepository fields;

	public ChangeFeed(LeadUpdateProperties properties, RunService runs, ResultRepository results,
			ExtendedFieldRepository fields) {
		this.properties = properties;
		this.runs = runs;
		this.results = results;
		this.fields = fields;
	}

	/**
	 * Writes the changes of a run, in input order: memory does not grow with their
	 * number.
	 * @param number the run's number
	 * @param sinceRow only rows after this one
	 * @param personal whether values of personal fields are shown
	 * @param format makes a line of a change, with its line end
	 * @param out where to write the lines
	 * @throws RefusedException if there is no such run, if it may change more leads, if
	 * it was a check, or if the job does not allow to show personal values
	 * @throws IOException if they can't be written
	 */
	public void write(long number, long sinceRow, boolean personal, Function<RowChange, String> format,
			OutputStream out) throws IOException {
		checkComplete(this.runs.find(number));
		Predicate<String> hidden = hidden(personal);
		Path folder = PrivateFiles.createTemporaryFolder();
		try (LinesInOrder lines = new LinesInOrder(folder)) {
			lines.write(this.results.packs(number, sinceRow),
					(pack) -> print(pack, sinceRow, (result) -> format.apply(RowChange.of(result, hidden))), out,
					(printed) -> {
					});
		}
		finally {
			Files.delete(folder);
		}
	}

	private PackLines print(PackKey pack, long sinceRow, Function<RowResult, String> format) {
		List<PackLines.Line> lines = this.results.read(pack)
			.stream()
			.filter((result) -> result.isChange() && result.row() > sinceRow)
			.map((result) -> new PackLines.Line(result.row(), format.apply(result)))
			.toList();
		return PackLines.of(lines, new RunTally());
	}

	private static void checkComplete(Run run) {
		if (run.identity().mode().isCheck()) {
			throw new RefusedException(ExitCode.USAGE,
					"Run %d was a check: it changed no lead.".formatted(run.number()));
		}
		if (run.state() != RunState.FINISHED && run.state() != RunState.ABANDONED) {
			NextStep next = run.state().isUnfinished() ? NextSteps.resume(run) : null;
			throw new RefusedException(ExitCode.USAGE,
					"Run %d is %s: its changes are complete once it is finished or abandoned.%s".formatted(run.number(),
							run.state(), (next != null) ? " To resume it:" : ""),
					next);
		}
	}

	private Predicate<String> hidden(boolean personal) {
		if (personal) {
			if (this.properties.personalChanges() != PersonalChanges.SHOW) {
				throw new RefusedException(ExitCode.USAGE,
						"The job %s does not allow to show personal values: set lead-update.personal-changes: show in its definition, or leave --personal out."
							.formatted(this.properties.job()));
			}
			return (field) -> false;
		}
		Set<String> names = this.fields.personal();
		return (field) -> names.contains(field.toLowerCase(Locale.ROOT));
	}

}
