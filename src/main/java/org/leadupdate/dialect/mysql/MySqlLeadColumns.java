package org.leadupdate.dialect.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.store.ColumnCharacterSet;
import org.leadupdate.store.LeadColumns;
import org.leadupdate.store.TextColumn;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The columns of {@code leads} as the server describes them.
 *
 * @param jdbc the database, with its tables
 */
record MySqlLeadColumns(JdbcTemplate jdbc) {

	LeadColumns read() {
		Map<String, Column> columns = new HashMap<>();
		this.jdbc.query("""
				SELECT column_name, data_type, character_maximum_length, character_octet_length,
				    character_set_name, datetime_precision
				FROM information_schema.columns
				WHERE table_schema = DATABASE() AND table_name = 'leads'""",
				(RowCallbackHandler) (row) -> columns.put(row.getString(1).toLowerCase(Locale.ROOT), Column.of(row)));
		return new LeadColumns(text("owner", columns), text("extended_fields", columns),
				digits(columns.get("last_updated_on")));
	}

	private static TextColumn text(String name, Map<String, Column> columns) {
		Column column = columns.get(name);
		if (column == null || column.bytes() == null) {
			return TextColumn.unlimited(name);
		}
		return new TextColumn(name, column.characters(), column.bytes(),
				ColumnCharacterSet.of(Objects.requireNonNullElse(column.characterSet(), "")));
	}

	private static int digits(@Nullable Column column) {
		if (column == null || column.fractionDigits() == null) {
			return (column != null && column.type().equals("date")) ? -1 : 6;
		}
		return column.fractionDigits();
	}

	private record Column(String type, @Nullable Long characters, @Nullable Long bytes, @Nullable String characterSet,
			@Nullable Integer fractionDigits) {

		/** Of TEXT, the characters are bytes as well. */
		static Column of(ResultSet row) throws SQLException {
			String type = row.getString(2).toLowerCase(Locale.ROOT);
			return new Column(type, type.endsWith("text") ? null : row.getObject(3, Long.class),
					row.getObject(4, Long.class), row.getString(5), row.getObject(6, Integer.class));
		}

	}

}
