package org.leadupdate.doctor;

/**
 * What the doctor found.
 *
 * @param level how bad it is
 * @param subject what was looked at
 * @param text what was found and, unless all is well, what to do
 */
public record Finding(Level level, String subject, String text) {

	static Finding ok(String subject, String text) {
		return new Finding(Level.OK, subject, text);
	}

	static Finding warn(String subject, String text) {
		return new Finding(Level.WARN, subject, text);
	}

	static Finding fail(String subject, String text) {
		return new Finding(Level.FAIL, subject, text);
	}

	/** How bad it is. */
	public enum Level {

		/** As it should be. */
		OK,
		/** A run works, but look at it. */
		WARN,
		/** A run would fail. */
		FAIL

	}

}
