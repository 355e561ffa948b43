package org.leadupdate.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.TestDatabase;
import org.leadupdate.lead.RawRow;

import org.springframework.jdbc.core.JdbcTemplate;

/** A run and its results in the tables of version 32: a row a result. */
public final class EarlierResults {

	private EarlierResults() {
	}

	/** Copies a run with its results and the leads into an earlier database. */
	public static void copy(TestDatabase database, TestDatabase earlier, long run) {
		earlier.jdbc().sql("DELETE FROM leads").update();
		copy(database, earlier, "leads");
		copy(database, earlier, "lead_update_run");
		Map<Long, RawRow> sources = new HashMap<>();
		database.rejected()
			.page(run, 0, 10_000)
			.forEach((row) -> sources.put(row.row(), Objects.requireNonNull(row.sourceRow())));
		List<RowResult> results = StoredChunks.results(database, run);
		for (RowResult result : results) {
			insert(earlier, run, result, sources.get(result.row()));
		}
		earlier.jdbc()
			.sql("INSERT INTO lead_update_throughput (run_id, began, at_second, partition_no, rows_done) VALUES (?, 1000, 1000, 0, ?)")
			.params(run, results.size())
			.update();
	}

	private static void insert(TestDatabase earlier, long run, RowResult result, @Nullable RawRow source) {
		earlier.jdbc()
			.sql("""
					INSERT INTO lead_update_result (run_id, row_no, line, lead_id, result, problems, previous_owner,
					    owner, changes, fields_after, last_updated_on, last_updated_by, source_row)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.<@Nullable Object>asList(run, result.row(), result.line(), result.leadId(),
					result.outcome().name(), ProblemsJson.write(result.problems()), result.previousOwner(),
					result.owner(), ChangesJson.write(result.changes()),
					(result.fieldsAfter() != null) ? result.fieldsAfter().json() : null,
					(result.lastUpdatedOn() != null) ? earlier.dialect().timestamp(result.lastUpdatedOn()) : null,
					result.lastUpdatedBy(), (source != null) ? source.bytes() : null))
			.update();
	}

	private static void copy(TestDatabase from, TestDatabase to, String table) {
		JdbcTemplate target = new JdbcTemplate(to.dataSource());
		for (Map<String, Object> row : new JdbcTemplate(from.dataSource()).queryForList("SELECT * FROM " + table)) {
			List<String> names = new ArrayList<>(row.keySet());
			target.update("INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", names),
					String.join(", ", Collections.nCopies(names.size(), "?"))), row.values().toArray());
		}
	}

}
