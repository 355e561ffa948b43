package org.leadupdate.doctor;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.NextStep;

/**
 * A finding of the doctor.
 *
 * @param level the severity
 * @param subject what was checked
 * @param text what was found and, unless it is OK, what to do
 * @param next what completes the text, if anything does
 */
public record DoctorFinding(Level level, String subject, String text, @Nullable NextStep next) {

	/** The subject of rights. */
	static final String RIGHTS = "rights";

	static DoctorFinding ok(String subject, String text) {
		return new DoctorFinding(Level.OK, subject, text, null);
	}

	static DoctorFinding warn(String subject, String text) {
		return new DoctorFinding(Level.WARN, subject, text, null);
	}

	static DoctorFinding warn(String subject, String text, NextStep next) {
		return new DoctorFinding(Level.WARN, subject, text, next);
	}

	/**
	 * A finding that a run would fail with.
	 * @param subject what was checked
	 * @param text what was found, and what to do
	 * @return the finding
	 */
	public static DoctorFinding fail(String subject, String text) {
		return new DoctorFinding(Level.FAIL, subject, text, null);
	}

	/** Whether the account lacks a right, or the database refuses what a run does. */
	boolean isMissingRight() {
		return this.level == Level.FAIL && this.subject.equals(RIGHTS);
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
