package org.leadupdate.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A report could not be written. The message is for the user. */
public final class ReportException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public ReportException(String message) {
		super(message);
	}

	public ReportException(Path file, IOException cause) {
		super("Can't write %s: %s. Fix the cause, then run the same command again.".formatted(file, reason(cause)),
				cause);
	}

	static ReportException interrupted() {
		return new ReportException("The report was interrupted. Run the same command again.");
	}

	private static String reason(IOException cause) {
		if (cause instanceof AccessDeniedException) {
			return "permission denied";
		}
		if (cause instanceof NoSuchFileException) {
			return "its folder does not exist";
		}
		return (cause.getMessage() != null) ? cause.getMessage() : cause.toString();
	}

}
