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

	static List<PageCommand> of(Run run, RunSummary summary, ReportContext context) {
		List<PageCommand> commands = new ArrayList<>();
		RunMode mode = run.identity().mode();
		if (context.next() != null) {
			commands.add(new PageCommand(purpose(mode, summary), CommandText.of(context.next())));
		}
		if (context.undo() != null) {
			commands.add(new PageCommand(mode.isUndo() ? "Undo this undo" : "Undo the changes of this run",
					CommandText.of(context.undo())));
		}
		commands.add(new PageCommand("Show this run later", CommandText.of(context.history())));
		return commands;
	}

	private static String purpose(RunMode mode, RunSummary summary) {
		if (summary.partial()) {
			return "Resume with the remaining rows";
		}
		return switch (mode) {
			case APPLY, UNDO -> "Correct rejected.csv in place, then apply it";
			case CHECK -> (summary.counts().rejected() == 0) ? "Apply the input"
					: "Correct the input first, or apply the rows that would succeed";
			case UNDO_CHECK -> "Undo";
		};
	}

}
