package org.leadupdate.database;

/**
 * What was found about a setting of the database.
 *
 * @param subject what was checked, in a word
 * @param passed whether it is as a run needs it
 * @param text what it is, or what to change
 */
public record SettingCheck(String subject, boolean passed, String text) {

	/**
	 * A setting that will do.
	 * @param subject what was checked
	 * @param text what it is
	 * @return the check
	 */
	public static SettingCheck passed(String subject, String text) {
		return new SettingCheck(subject, true, text);
	}

	/**
	 * A setting to change.
	 * @param subject what was checked
	 * @param text what would go wrong, and what to do
	 * @return the check
	 */
	public static SettingCheck failed(String subject, String text) {
		return new SettingCheck(subject, false, text);
	}

}
