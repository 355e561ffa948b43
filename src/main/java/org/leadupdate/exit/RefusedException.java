package org.leadupdate.exit;

/** A command that can't be carried out, with the reason as a sentence for the user. */
public class RefusedException extends RuntimeException {

	private final ExitCode exitCode;

	/**
	 * Refuses a command.
	 * @param exitCode what the command ends with
	 * @param message what is wrong, where, and what to do next
	 */
	public RefusedException(ExitCode exitCode, String message) {
		super(message);
		this.exitCode = exitCode;
	}

	/**
	 * What the command ends with.
	 * @return never {@link ExitCode#OK}
	 */
	public ExitCode exitCode() {
		return this.exitCode;
	}

}
