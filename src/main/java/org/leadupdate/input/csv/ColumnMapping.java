package org.leadupdate.input.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Blanks;

/** The mapping of an input's headers to standard columns, from the settings. */
final class ColumnMapping {

	/** Standard names by folded header. */
	private final Map<String, String> standardNames = new HashMap<>();

	private final Set<String> meanings = new HashSet<>();

	/**
	 * Creates the mapping.
	 * @param columns the input's headers by standard name
	 * @throws IllegalArgumentException if they contradict each other or name an unknown
	 * column; the message begins with the setting
	 */
	ColumnMapping(Map<String, String> columns) {
		new TreeMap<>(columns).forEach(this::map);
	}

	private void map(String standardName, String header) {
		Column column = Column.ofName(standardName, header);
		if (column == null) {
			throw new IllegalArgumentException("columns." + standardName + " maps an unknown column: use leadID, owner,"
					+ " extendedFields, extendedFields.FIELD, expectedOwner or expectedLastUpdatedOn.");
		}
		if (Blanks.isBlank(header)) {
			throw new IllegalArgumentException(
					"columns." + standardName + " is empty. Set it to a header of the input, or remove it.");
		}
		if (!this.meanings.add(column.meaning())) {
			throw new IllegalArgumentException(
					"columns." + standardName + " is set twice, in different spellings: remove one.");
		}
		String other = this.standardNames.put(Column.fold(header), standardName);
		if (other != null) {
			throw new IllegalArgumentException("columns." + other + " and columns." + standardName
					+ " both map the header \"" + header + "\": map different headers.");
		}
	}

	/** The standard name for a folded header, or null if it is not mapped. */
	@Nullable String standardName(String header) {
		return this.standardNames.get(header);
	}

	/** Whether a column is mapped to another header. */
	boolean maps(Column column) {
		return this.meanings.contains(column.meaning());
	}

}
