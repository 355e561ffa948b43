package org.leadupdate.input.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.input.InputException;
import org.leadupdate.lead.RequestedField;

/**
 * The values that every row asks for, since the file has no columns for them.
 *
 * @param owner the owner, if there is one
 * @param fields the extended fields
 */
record Constants(@Nullable FieldInput owner, List<RequestedField> fields) {

	/** Reads the constants of a file. */
	static Constants of(CellSettings settings, CellInterpreter interpreter) {
		FieldInput owner = null;
		List<RequestedField> fields = new ArrayList<>();
		for (Map.Entry<String, String> setting : new TreeMap<>(settings.constants()).entrySet()) {
			Column column = column(setting.getKey());
			FieldInput input = interpreter.interpret(setting.getValue());
			if (column.role() == Column.Role.OWNER) {
				owner = input;
			}
			else if (input != null) {
				fields.add(new RequestedField(column.field(), input));
			}
		}
		return new Constants(owner, List.copyOf(fields));
	}

	/**
	 * Makes sure that there is one value for each row.
	 * @throws InputException if a file has a column for a constant as well
	 */
	static void check(CellSettings settings, List<Column> columns, String place) {
		for (String name : settings.constants().keySet()) {
			String meaning = column(name).meaning();
			columns.stream().filter((column) -> column.meaning().equals(meaning)).findFirst().ifPresent((column) -> {
				throw new InputException(
						"%sthe column \"%s\" has a value for each row, and lead-update.constants.%s has one for all. Remove one of them."
							.formatted(place, column.header(), name));
			});
		}
	}

	/** The names of the columns that they stand for. */
	List<String> names() {
		List<String> names = new ArrayList<>();
		if (this.owner != null) {
			names.add(Column.Role.OWNER.standardName());
		}
		this.fields.forEach((field) -> names.add(InputColumn.FIELD + field.name()));
		return names;
	}

	private static Column column(String name) {
		return Objects.requireNonNull(Column.ofName(name, name));
	}

}
