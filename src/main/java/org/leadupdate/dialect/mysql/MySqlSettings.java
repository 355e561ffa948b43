package org.leadupdate.dialect.mysql;

import java.util.List;

import org.leadupdate.database.SettingCheck;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The settings of a server that a run depends on.
 *
 * @param jdbc the database, with its tables
 */
record MySqlSettings(JdbcTemplate jdbc) {

	private static final long PACKET = 16L << 20;

	SettingCheck characterSet() {
		List<String> others = this.jdbc.queryForList("""
				SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
				WHERE table_schema = DATABASE() AND table_name IN ('leads', 'associate', 'lead_update_result')
				    AND character_set_name <> 'utf8mb4'""", String.class);
		return others.isEmpty() ? SettingCheck.passed("characters", "utf8mb4") : SettingCheck.failed("characters",
				"not utf8mb4, so some characters can't be stored: %s.".formatted(String.join(", ", others)));
	}

	SettingCheck packet() {
		Long bytes = this.jdbc.queryForObject("SELECT @@max_allowed_packet", Long.class);
		return (bytes == null || bytes >= PACKET) ? SettingCheck.passed("packet", "max_allowed_packet is %,d bytes"
			.formatted(bytes)) : SettingCheck.failed("packet",
					"max_allowed_packet is %,d bytes: rows with large cells fail. Set it to 16 MB or more on the server."
						.formatted(bytes));
	}

}
