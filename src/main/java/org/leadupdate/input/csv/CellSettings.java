package org.leadupdate.input.csv;

import java.util.Map;

import org.leadupdate.field.Blanks;

/**
 * What is done to the cells of an input before they are understood.
 *
 * @param trim whether spaces at the edges of every cell are dropped
 * @param leadIdPrefix what is dropped before a lead ID, where it is there; may be empty
 * @param leadIdSuffix what is dropped after a lead ID, where it is there; may be empty
 * @param constants a value for every row, by standard column name ({@code owner},
 * {@code extendedFields.FIELD})
 */
public record CellSettings(boolean trim, String leadIdPrefix, String leadIdSuffix, Map<String, String> constants) {

	/** Cells are taken as they are. */
	public static final CellSettings NONE = new CellSettings(false, "", "", Map.of());

	/** Checks the constants. */
	public CellSettings {
		constants = Map.copyOf(constants);
		constants.forEach((name, value) -> {
			Column column = Column.ofName(name, name);
			if (column == null || (column.role() != Column.Role.OWNER && column.role() != Column.Role.FIELD)) {
				throw new IllegalArgumentException(
						"constants.%s is unknown. Use owner or extendedFields.NAME.".formatted(name));
			}
			if (Blanks.isBlank(value)) {
				throw new IllegalArgumentException(
						"constants.%s is blank, which changes nothing. Give a value, or remove it.".formatted(name));
			}
		});
	}

	/** A lead ID without what an export wrote around it. */
	String leadId(String cell) {
		String id = Blanks.strip(cell);
		if (!this.leadIdPrefix.isEmpty() && id.startsWith(this.leadIdPrefix)) {
			id = id.substring(this.leadIdPrefix.length());
		}
		if (!this.leadIdSuffix.isEmpty() && id.endsWith(this.leadIdSuffix)) {
			id = id.substring(0, id.length() - this.leadIdSuffix.length());
		}
		return Blanks.strip(id);
	}

	boolean hasAffixes() {
		return !this.leadIdPrefix.isEmpty() || !this.leadIdSuffix.isEmpty();
	}

}
