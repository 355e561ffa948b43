package org.leadupdate.input.csv;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Blanks;

/**
 * A column of an input, as a job definition names it.
 *
 * @param name such as {@code owner} or {@code extendedFields.FIELD}; empty if it is
 * ignored
 * @param header its name in the file; null if every row has the same value instead
 */
public record InputColumn(String name, @Nullable String header) {

	/** What the names of extended fields begin with. */
	public static final String FIELD = "extendedFields.";

	static InputColumn of(Column column) {
		String name = (column.role() == Column.Role.FIELD) ? FIELD + column.field() : column.role().standardName();
		return new InputColumn(name, Blanks.strip(column.header()));
	}

	/** Whether the program makes no use of it. */
	public boolean isIgnored() {
		return this.name.isEmpty();
	}

}
