package org.leadupdate.dialect.mysql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.leadupdate.database.SettingCheck;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The settings of a server that a run depends on.
 *
 * @param jdbc the database, with its tables
 */
record MySqlSettings(JdbcTemplate jdbc) {

	private static final long PACKET = 16L << 20;

	/** Bytes, of a statement that stores a pack. */
	private static final long OTHER_COLUMNS = 4096;

	SettingCheck characterSet() {
		List<String> others = this.jdbc.queryForList("""
				SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
				WHERE table_schema = DATABASE() AND table_name IN ('leads', 'associate', 'lead_update_rejected')
				    AND character_set_name <> 'utf8mb4'""", String.class);
		return others.isEmpty() ? SettingCheck.passed("characters", "utf8mb4") : SettingCheck.failed("characters",
				"not utf8mb4, so some characters can't be stored: %s.".formatted(String.join(", ", others)));
	}

	/** READ COMMITTED is what keeps a run from blocking those who insert leads. */
	Optional<String> unsuitableLog() {
		Map<String, String> log = new HashMap<>();
		this.jdbc.query("SHOW VARIABLES WHERE Variable_name IN ('log_bin', 'binlog_format')",
				(RowCallbackHandler) (row) -> log.put(row.getString(1), row.getString(2)));
		return ("ON".equals(log.get("log_bin")) && "STATEMENT".equals(log.get("binlog_format"))) ? Optional
			.of("The server's binlog_format is STATEMENT, with which it refuses every write under READ COMMITTED. Set it to ROW.")
				: Optional.empty();
	}

	/** Bytes of packed data in a statement: the driver writes each as two digits. */
	long largestPack() {
		return (packetBytes() - OTHER_COLUMNS) / 2;
	}

	private long packetBytes() {
		Long bytes = this.jdbc.queryForObject("SELECT @@max_allowed_packet", Long.class);
		return (bytes != null) ? bytes : PACKET;
	}

	SettingCheck packet() {
		long bytes = packetBytes();
		return (bytes >= PACKET) ? SettingCheck.passed("packet", "max_allowed_packet is %,d bytes"
			.formatted(bytes)) : SettingCheck.failed("packet",
					"max_allowed_packet is %,d bytes: leads with large cells fail, and a view of the results may lack rows. Set it to 16 MB or more on the server."
						.formatted(bytes));
	}

}
