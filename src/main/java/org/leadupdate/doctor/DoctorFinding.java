package org.leadupdate.doctor;

/**
 * What the doctor found.
 *
 * @param level how bad it is
 * @param subject what was looked at
 * @param text what was found and, unless all is well, what to do
 */
public record DoctorFinding(Level level, String subject, String text) {

	static DoctorFinding ok(String subject, String text) {
		return new DoctorFinding(Level.OK, subject, text);
	}

	static DoctorFinding warn(String subject, String text) {
		return new DoctorFinding(Level.WARN, subject, text);
	}

	static DoctorFinding fail(String subject, String text) {
		return new DoctorFinding(Level.FAIL, subject, text);
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
