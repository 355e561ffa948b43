package org.leadupdate.cli;

import java.io.Console;
import java.util.Locale;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

/** Asks at the terminal before something that is not easily taken back. */
final class ConfirmationPrompt {

	private ConfirmationPrompt() {
	}

	/**
	 * Asks a question.
	 * @param question what is to be done, with what it would touch
	 * @param effect what the command does, for where there is no terminal
	 * @return whether the answer is yes
	 * @throws RefusedException if there is no terminal to ask at
	 */
	// run.sh asks newer JDKs for the console of old, which is null without a terminal.
	@SuppressWarnings("SystemConsoleNull")
	static boolean ask(String question, String effect) {
		Console console = System.console();
		if (console == null) {
			throw new RefusedException(ExitCode.USAGE,
					"%s, and there is no terminal to ask at: add --yes, or --check to see what it would do."
						.formatted(effect));
		}
		String answer = console.readLine("%s [y/N] ", question);
		return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
	}

}
