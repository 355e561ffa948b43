package org.leadupdate.store;

import java.util.Arrays;
import java.util.Locale;

/** A word of the database that must be one of an enum's. */
final class EnumColumns {

	private EnumColumns() {
	}

	/**
	 * Reads a word.
	 * @param type what it is a word of
	 * @param text the word as stored, in any case
	 * @param where the table, row and column it stands in, for people
	 * @return the constant
	 * @throws StoredDataException if there is no such constant
	 */
	static <E extends Enum<E>> E read(Class<E> type, String text, String where) {
		try {
			return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new StoredDataException("%s is \"%s\", which is none of %s. Correct it in the database."
				.formatted(where, text, Arrays.toString(type.getEnumConstants())), ex);
		}
	}

}
