package org.leadupdate.dialect.mysql;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.leadupdate.database.DatabaseSettingsException;

/**
 * The version of a server.
 *
 * @param title what the server is called
 * @param text its version, as the driver tells it
 */
record ServerVersion(String title, String text) {

	// With MySQL's driver, MariaDB may report 5.5.5- before its own version.
	private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

	/**
	 * Makes sure that the server is new enough.
	 * @throws DatabaseSettingsException if it is older
	 */
	void requireAtLeast(int major, int minor, int patch) {
		Matcher numbers = VERSION.matcher(this.text);
		if (numbers.matches() && Arrays.compare(numbers(numbers), new int[] { major, minor, patch }) < 0) {
			String needed = major + "." + minor + ((patch > 0) ? "." + patch : "");
			throw new DatabaseSettingsException("The server is %s %s, which is too old: use %s %s or newer."
				.formatted(this.title, this.text, this.title, needed));
		}
	}

	private static int[] numbers(Matcher numbers) {
		String patch = numbers.group(3);
		return new int[] { Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)),
				(patch != null) ? Integer.parseInt(patch) : 0 };
	}

}
