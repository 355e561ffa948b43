package org.leadupdate.cli;

import java.io.Console;
import java.util.Locale;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.text.Printable;

/** Asks for confirmation at the terminal. */
final class ConfirmationPrompt {

	private ConfirmationPrompt() {
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
	static boolean ask(String question, String effect) {
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
