package org.leadupdate.database;

import java.util.regex.Pattern;

/** The message of a database driver, formatted for a sentence. */
public final class DriverMessage {

	/**
	 * A driver may have the class of an exception in its words, as for a failure of the
	 * disk.
	 */
	private static final Pattern CLASS = Pattern.compile("(?:[a-z]+\\.)+\\w+(?:Exception|Error): ");

	/**
	 * What a driver may repeat of a URL: an account before a host, a value after a name.
	 */
	private static final Pattern SECRET = Pattern.compile("(?<=//)[^/?#\\s']*@|(?<=password\\d?=)[^&,;)\\s']+",
			Pattern.CASE_INSENSITIVE);

	private DriverMessage() {
	}

	/**
	 * The first line of the failure, and of its root cause if that is different:
	 * "Communications link failure (Connection refused)".
	 * @param failure the failure
	 * @return one line without a final period
	 */
	public static String of(Throwable failure) {
		String first = firstLine(failure);
		String root = firstLine(root(failure));
		return first.contains(root) ? first : first + " (" + root + ')';
	}

	private static Throwable root(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null && root.getCause() != root) {
			root = root.getCause();
		}
		return root;
	}

	private static String firstLine(Throwable failure) {
		String message = failure.getMessage();
		if (message == null || message.isBlank()) {
			return failure.getClass().getSimpleName();
		}
		String shown = SECRET.matcher(message.strip().lines().findFirst().orElse("")).replaceAll("");
		String line = CLASS.matcher(shown).replaceAll("");
		return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
	}

}
