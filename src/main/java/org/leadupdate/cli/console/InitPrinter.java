package org.leadupdate.cli.console;

import java.io.PrintWriter;
import java.util.List;

import org.leadupdate.init.InitOutcome;
import org.leadupdate.next.CommandText;

/** Prints what {@code init} has written. */
public final class InitPrinter {

	private static final int LISTED = 5;

	private final PrintWriter out;

	public InitPrinter(PrintWriter out) {
		this.out = out;
	}

	/** Prints the file, what is left to decide, and the next command. */
	public void print(InitOutcome outcome) {
		this.out.printf("Wrote %s: %,d of %,d columns are mapped, by %,d rows looked at.%n", outcome.definition(),
				outcome.mapped(), outcome.columns().size(), outcome.rows());
		if (!outcome.open().isEmpty()) {
			this.out.printf("To decide:  %s%n", listed(outcome.open()));
		}
		this.out.printf("To check:   %s%n", CommandText.of(outcome.next()));
	}

	private static String listed(List<String> open) {
		String list = String.join(", ", open.subList(0, Math.min(LISTED, open.size())));
		return (open.size() > LISTED) ? "%s and %d more".formatted(list, open.size() - LISTED) : list;
	}

}
