package org.leadupdate.database;

/**
 * The result of checking a setting of the database.
 *
 * @param subject the checked setting, in a word
 * @param passed whether it suits a run
 * @param text its value, or what to change
 */
public record SettingCheck(String subject, boolean passed, String text) {

	/**
	 * A suitable setting.
	 * @param subject the checked setting
	 * @param text its value
	 * @return the check
	 */
	public static SettingCheck passed(String subject, String text) {
		return new SettingCheck(subject, true, text);
	}

	/**
	 * A setting to change.
	 * @param subject the checked setting
	 * @param text what would go wrong, and what to do
	 * @return the check
	 */
	public static SettingCheck failed(String subject, String text) {
		return new SettingCheck(subject, false, text);
	}

}
