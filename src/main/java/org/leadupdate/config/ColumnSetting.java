package org.leadupdate.config;

import org.leadupdate.exit.RefusedException;

/**
 * A setting of a column.
 *
 * @param column the column
 * @param field its field
 * @param rest what follows the column in the setting's name
 */
record ColumnSetting(String column, String field, String rest) {

	static final String OWNER = "owner";

	static final String FIELD = "extendedFields.";

	/**
	 * The setting of a name.
	 * @param setting the whole name, for messages
	 * @param name the name from the column on
	 * @param places where settings stand
	 * @throws RefusedException if it is that of no column
	 */
	static ColumnSetting of(String setting, String name, SettingPlaces places) {
		if (name.regionMatches(true, 0, OWNER + '.', 0, OWNER.length() + 1)) {
			return new ColumnSetting(OWNER, OWNER, name.substring(OWNER.length() + 1));
		}
		int end = name.regionMatches(true, 0, FIELD, 0, FIELD.length()) ? name.indexOf('.', FIELD.length()) : -1;
		if (end < 0) {
			throw places.refused(setting, "is unknown. Its name goes on with owner or extendedFields.NAME.");
		}
		String field = name.substring(FIELD.length(), end);
		return new ColumnSetting(FIELD + field, field, name.substring(end + 1));
	}

}
