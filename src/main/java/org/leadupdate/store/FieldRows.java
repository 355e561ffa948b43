package org.leadupdate.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.ElementType;
import org.leadupdate.field.FieldDefinition;
import org.leadupdate.field.FieldRule;
import org.leadupdate.field.FieldRule.Operator;

/** Maps rows of the tables of extended fields to definitions. */
final class FieldRows {

	private FieldRows() {
	}

	static FieldRule rule(ResultSet row) throws SQLException {
		return new FieldRule(operator(row.getString("operator"), row.getLong("field_id")), row.getString("operand"));
	}

	private static Operator operator(String text, long field) {
		return switch (text.strip()) {
			case ">" -> Operator.GREATER;
			case "<" -> Operator.LESS;
			case ">=" -> Operator.AT_LEAST;
			case "<=" -> Operator.AT_MOST;
			case "=" -> Operator.EQUAL;
			case "REGEX", "regex" -> Operator.REGEX;
			default -> throw new StoredDataException("""
					The operator of a rule of field %d in extended_field_rule is "%s", which is not one of \
					>, <, >=, <=, = and REGEX. Correct it in the database.""".formatted(field, text), null);
		};
	}

	static FieldDefinition definition(ResultSet row, Map<Long, List<String>> values, Map<Long, List<FieldRule>> rules)
			throws SQLException {
		long id = row.getLong("id");
		String name = row.getString("name");
		String label = row.getString("label");
		return new FieldDefinition(id, name, (label != null) ? label : name, row.getInt("vertical_id"),
				EnumColumns.read(DataType.class, row.getString("data_type"), where("data_type", id)),
				number(row, "max_length"), elementType(row.getString("element_type"), id), number(row, "min_items"),
				number(row, "max_items"), row.getBoolean("mandatory"), row.getBoolean("updatable"),
				row.getBoolean("pii"), values.getOrDefault(id, List.of()), rules.getOrDefault(id, List.of()));
	}

	private static @Nullable ElementType elementType(@Nullable String text, long id) {
		return (text != null) ? EnumColumns.read(ElementType.class, text, where("element_type", id)) : null;
	}

	private static String where(String column, long id) {
		return "The " + column + " of field " + id + " in extended_field";
	}

	private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
		int number = row.getInt(column);
		return row.wasNull() ? null : number;
	}

}
