package org.leadupdate.exit;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.NextStep;

/** A command that can't be carried out, with the reason as a sentence for the user. */
public class RefusedException extends RuntimeException {

	private final ExitCode exitCode;

	private final @Nullable NextStep next;

	/**
	 * Refuses a command.
	 * @param exitCode what the command ends with
	 * @param message what is wrong, where, and what to do next
	 */
	public RefusedException(ExitCode exitCode, String message) {
		this(exitCode, message, null);
	}

	/**
	 * Refuses a command, and names another.
	 * @param exitCode what the command ends with
	 * @param message what is wrong, where, and what to do next, which the step completes
	 * @param next what to do next
	 */
	public RefusedException(ExitCode exitCode, String message, @Nullable NextStep next) {
		super(message);
		this.exitCode = exitCode;
		this.next = next;
	}

	/**
	 * What to do next.
	 * @return the step that completes the message; null where that says it all
	 */
	public @Nullable NextStep next() {
		return this.next;
	}

	/**
	 * What the command ends with.
	 * @return never {@link ExitCode#OK}
	 */
	public ExitCode exitCode() {
		return this.exitCode;
	}

}
