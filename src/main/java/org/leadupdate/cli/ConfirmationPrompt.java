package org.leadupdate.cli;

import java.io.Console;
import java.util.Locale;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.text.Printable;

import picocli.CommandLine.Option;

/** Asks for confirmation at the terminal, unless it is given on the command line. */
class ConfirmationPrompt {

	@Option(names = "--yes", description = "Do not ask for confirmation; for scripts.")
	private boolean yes;

	/** Whether the answer is still open. */
	boolean isNeeded() {
		return !this.yes;
	}

	/**
	 * Asks a question.
	 * @param question what will be done, and to what
	 * @param effect what the command does, for the message without a terminal
	 * @return whether the answer is yes
	 * @throws RefusedException if there is no terminal to ask at
	 */
	// run.sh selects the old console of newer JDKs, which is null without a terminal.
	@SuppressWarnings("SystemConsoleNull")
	boolean ask(String question, String effect) {
		if (this.yes) {
			return true;
		}
		Console console = System.console();
		if (console == null) {
			throw new RefusedException(ExitCode.USAGE,
					"%s, but there is no terminal to ask for confirmation: add --yes, or --check to see what it would do."
						.formatted(effect));
		}
		String answer = console.readLine("%s [y/N] ", Printable.line(question));
		return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
	}

}
