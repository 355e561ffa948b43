package org.leadupdate.doctor;

/**
 * A finding of the doctor.
 *
 * @param level the severity
 * @param subject what was checked
 * @param text what was found and, unless it is OK, what to do
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

	/** The severity of a finding. */
	public enum Level {

		/** No problem. */
		OK,
		/** A run works, but this should be checked. */
		WARN,
		/** A run would fail. */
		FAIL

	}

}
