package org.leadupdate.report.csv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.leadupdate.report.IsoTime;
import org.leadupdate.result.NumberList;

import org.springframework.jdbc.core.JdbcTemplate;

/** A table with any number of entries per lead, in the order of their IDs. */
final class LeadHistoryTable {

	private final JdbcTemplate jdbc;

	private final String table;

	private final Entry entry;

	private final boolean empty;

	private LeadHistoryTable(JdbcTemplate jdbc, String table, Entry entry) {
		this.jdbc = jdbc;
		this.table = table;
		this.entry = entry;
		this.empty = jdbc.queryForList("SELECT id FROM " + table + " LIMIT 1").isEmpty();
	}

	static LeadHistoryTable followUps(JdbcTemplate jdbc, IsoTime time) {
		return new LeadHistoryTable(jdbc, "lead_follow_up",
				(row) -> new LogEntry(row, time).number("id")
					.number("userId", "user_id")
					.number("leadId", "lead_id")
					.text("notes")
					.number("createdBy", "created_by")
					.time("createdOn", "created_on")
					.number("followedUpBy", "followed_up_by")
					.time("followedUpOn", "followed_up_on")
					.time("scheduledFollowUp", "scheduled_follow_up")
					.json());
	}

	static LeadHistoryTable statuses(JdbcTemplate jdbc, IsoTime time) {
		return new LeadHistoryTable(jdbc, "lead_status_log",
				(row) -> new LogEntry(row, time).number("id")
					.number("userId", "user_id")
					.number("leadId", "lead_id")
					.text("status")
					.text("subStatus", "sub_status")
					.number("createdBy", "created_by")
					.time("createdOn", "created_on")
					.number("reasonId", "reason_id")
					.text("reason")
					.json());
	}

	/** The entries of leads: JSON arrays by lead ID. */
	Map<Long, String> of(Collection<Long> leads) {
		if (this.empty) {
			return Map.of();
		}
		Map<Long, StringBuilder> arrays = new HashMap<>();
		for (NumberList ids : NumberList.of(leads)) {
			this.jdbc.query(
					"SELECT * FROM %s WHERE lead_id IN (%s) ORDER BY lead_id, id".formatted(this.table, ids.places()),
					(row) -> {
						StringBuilder array = arrays.computeIfAbsent(row.getLong("lead_id"),
								(lead) -> new StringBuilder());
						array.append(array.isEmpty() ? '[' : ',').append(this.entry.json(row));
					}, ids.with());
		}
		Map<Long, String> entries = new HashMap<>();
		arrays.forEach((lead, array) -> entries.put(lead, array.append(']').toString()));
		return entries;
	}

	private interface Entry {

		String json(ResultSet row) throws SQLException;

	}

}
