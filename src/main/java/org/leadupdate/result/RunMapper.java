package org.leadupdate.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.input.InputLayout;

import org.springframework.jdbc.core.RowMapper;

/** Maps a row of {@code lead_update_run} to a {@link Run}. */
final class RunMapper implements RowMapper<Run> {

	private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {
	};

	private static final JsonMapper MAPPER = JsonMapper.shared();

	static String json(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	@Override
	public Run mapRow(ResultSet row, int number) throws SQLException {
		return new Run(row.getLong("run_id"), identity(row), row.getInt("attempt"), row.getString("input"),
				RunState.valueOf(row.getString("state")), row.getObject("exit_code", Integer.class),
				row.getString("error"), MAPPER.readValue(row.getString("settings"), SETTINGS),
				layout(row.getString("layout")), row.getInt("partitions"), row.getString("started_by"),
				row.getString("version"), row.getObject("started", LocalDateTime.class),
				row.getObject("ended", LocalDateTime.class), counts(row), row.getString("folder"),
				row.getObject("related_run", Long.class));
	}

	private static RunIdentity identity(ResultSet row) throws SQLException {
		return new RunIdentity(RunMode.valueOf(row.getString("mode")), row.getString("job"), row.getLong("org_id"),
				row.getString("sha256"));
	}

	private static @Nullable InputLayout layout(@Nullable String json) {
		return (json != null) ? MAPPER.readValue(json, InputLayout.class) : null;
	}

	private static RunCounts counts(ResultSet row) throws SQLException {
		return new RunCounts(row.getLong("updated"), row.getLong("unchanged"), row.getLong("rejected"));
	}

}
