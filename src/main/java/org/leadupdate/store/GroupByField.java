package org.leadupdate.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups the rows of a query by the field ID in their first column. */
final class GroupByField {

	private GroupByField() {
	}

	/** Reads one row. */
	interface Reader<T> {

		T read(ResultSet row) throws SQLException;

	}

	static <T> Map<Long, List<T>> collect(JdbcClient.StatementSpec query, Reader<T> reader) {
		Map<Long, List<T>> byField = new HashMap<>();
		query.query((RowCallbackHandler) (row) -> byField.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
			.add(reader.read(row)));
		return byField;
	}

}
