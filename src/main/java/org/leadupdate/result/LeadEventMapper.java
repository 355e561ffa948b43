package org.leadupdate.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.JsonText;

import org.springframework.jdbc.core.RowMapper;

/** Maps a result and its run to a {@link LeadEvent}. */
final class LeadEventMapper implements RowMapper<LeadEvent> {

	@Override
	public LeadEvent mapRow(ResultSet row, int number) throws SQLException {
		return new LeadEvent(row.getLong("run_id"), RunMode.valueOf(row.getString("mode")), row.getString("job"),
				row.getString("started_by"), row.getObject("started", LocalDateTime.class), row.getLong("row_no"),
				Outcome.valueOf(row.getString("result")), problems(row.getString("problems")), values(row));
	}

	private static List<String> problems(@Nullable String json) {
		return (json != null)
				? ProblemsJson.read(json).stream().map((problem) -> problem.code().name()).distinct().toList()
				: List.of();
	}

	private static List<LeadEvent.Value> values(ResultSet row) throws SQLException {
		List<LeadEvent.Value> values = new ArrayList<>();
		String from = row.getString("previous_owner");
		String to = row.getString("owner");
		if (!Objects.requireNonNullElse(from, "").equals(Objects.requireNonNullElse(to, ""))) {
			values.add(new LeadEvent.Value("owner", quoted(from), quoted(to)));
		}
		ChangesJson.read(row.getString("changes"))
			.forEach((field, change) -> values.add(new LeadEvent.Value(field, change.from(), change.to())));
		return values;
	}

	private static @Nullable String quoted(@Nullable String text) {
		return (text != null) ? JsonText.quote(text) : null;
	}

}
