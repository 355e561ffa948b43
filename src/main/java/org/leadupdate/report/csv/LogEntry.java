package org.leadupdate.report.csv;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.leadupdate.database.StoredTime;
import org.leadupdate.report.IsoTime;
import org.leadupdate.report.JsonObjectText;

/** One row of a lead's history as a JSON object, built from its columns. */
final class LogEntry {

	private final JsonObjectText json = new JsonObjectText();

	private final ResultSet row;

	private final IsoTime time;

	LogEntry(ResultSet row, IsoTime time) {
		this.row = row;
		this.time = time;
	}

	LogEntry number(String name) throws SQLException {
		return number(name, name);
	}

	LogEntry number(String name, String column) throws SQLException {
		this.json.raw(name, this.row.getObject(column));
		return this;
	}

	LogEntry text(String name) throws SQLException {
		return text(name, name);
	}

	LogEntry text(String name, String column) throws SQLException {
		this.json.text(name, this.row.getString(column));
		return this;
	}

	LogEntry time(String name, String column) throws SQLException {
		this.json.text(name, this.time.formatOrNull(StoredTime.of(this.row, this.row.findColumn(column))));
		return this;
	}

	String json() {
		return this.json.toString();
	}

}
