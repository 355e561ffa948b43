package org.leadupdate.store;

import java.util.Arrays;
import java.util.Locale;

/** Reads enum constants from columns. */
final class EnumColumns {

	private EnumColumns() {
	}

	/**
	 * Reads a constant.
	 * @param type the enum
	 * @param text the stored text, in any case
	 * @param where the table, row and column, for the message
	 * @return the constant
	 * @throws StoredDataException if there is no such constant
	 */
	static <E extends Enum<E>> E read(Class<E> type, String text, String where) {
		try {
			return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new StoredDataException("%s is \"%s\", which is not one of %s. Correct it in the database."
				.formatted(where, text, Arrays.toString(type.getEnumConstants())), ex);
		}
	}

}
