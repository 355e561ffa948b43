package org.leadupdate.conversion;

import org.jspecify.annotations.Nullable;

/** A setting of a conversion that does not fit the org. */
public final class WrongSettingException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String setting;

	private final @Nullable String key;

	WrongSettingException(String setting, @Nullable String key, String problem) {
		super(problem);
		this.setting = setting;
		this.key = key;
	}

	/**
	 * The setting.
	 * @return its name without {@code lead-update.}
	 */
	public String setting() {
		return this.setting;
	}

	/**
	 * The key that is wrong, if it is a map.
	 * @return a value of the file; null if it is none
	 */
	public @Nullable String key() {
		return this.key;
	}

	/**
	 * What is wrong, to follow the name of the setting.
	 * @return the rest of the sentence
	 */
	public String problem() {
		return String.valueOf(getMessage());
	}

}
