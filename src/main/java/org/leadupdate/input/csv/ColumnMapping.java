package org.leadupdate.input.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.encoding.Blanks;

/** Which headers of an input stand for which columns of ours, as the settings say. */
final class ColumnMapping {

	/** Folded header of the file to our name. */
	private final Map<String, String> ourNames = new HashMap<>();

	private final Set<String> meanings = new HashSet<>();

	/**
	 * Takes the settings.
	 * @param columns our name of a column to the input's header
	 * @throws IllegalArgumentException if they contradict each other, or name no column
	 * of ours; the message begins with the setting
	 */
	ColumnMapping(Map<String, String> columns) {
		new TreeMap<>(columns).forEach(this::map);
	}

	private void map(String ourName, String header) {
		Column column = Column.named(ourName, header);
		if (column == null) {
			throw new IllegalArgumentException("columns." + ourName + " maps no column of ours: use leadID, owner,"
					+ " extendedFields, extendedFields.FIELD, expectedOwner or expectedLastUpdatedOn.");
		}
		if (Blanks.isBlank(header)) {
			throw new IllegalArgumentException(
					"columns." + ourName + " is empty. Give the header it stands for, or leave it out.");
		}
		if (!this.meanings.add(column.meaning())) {
			throw new IllegalArgumentException("columns." + ourName + " is set twice, in two spellings: remove one.");
		}
		String other = this.ourNames.put(Column.fold(header), ourName);
		if (other != null) {
			throw new IllegalArgumentException("columns." + other + " and columns." + ourName
					+ " both map the header \"" + header + "\": give each its own.");
		}
	}

	/** Our name for a folded header, or null where it is not mapped. */
	@Nullable String ourName(String header) {
		return this.ourNames.get(header);
	}

	/** Whether a column has a header of another name. */
	boolean maps(Column column) {
		return this.meanings.contains(column.meaning());
	}

}
