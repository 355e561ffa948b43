package org.leadupdate.report.html;

import java.util.ArrayList;
import java.util.List;

import org.leadupdate.next.CommandText;
import org.leadupdate.report.ReportContext;
import org.leadupdate.report.RunSummary;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunMode;

/**
 * A command to give next.
 *
 * @param purpose what for
 * @param command the command, to be copied
 */
record PageCommand(String purpose, String command) {

	static List<PageCommand> of(Run run, RunSummary summary, ReportContext ending) {
		List<PageCommand> commands = new ArrayList<>();
		RunMode mode = run.identity().mode();
		if (ending.next() != null) {
			commands.add(new PageCommand(purpose(mode, summary), CommandText.of(ending.next())));
		}
		if (ending.undo() != null) {
			commands.add(new PageCommand(mode.isUndo() ? "Take the undo back" : "Undo what this run changed",
					CommandText.of(ending.undo())));
		}
		commands.add(new PageCommand("Look at this run again later", CommandText.of(ending.history())));
		return commands;
	}

	private static String purpose(RunMode mode, RunSummary summary) {
		if (summary.partial()) {
			return "Go on with the rows that are not done";
		}
		return switch (mode) {
			case APPLY, UNDO -> "Correct rejected.csv in place, then apply it";
			case CHECK -> (summary.counts().rejected() == 0) ? "Apply the input"
					: "Correct the input first, or apply the rows that would go through";
			case UNDO_CHECK -> "Undo it";
		};
	}

}
