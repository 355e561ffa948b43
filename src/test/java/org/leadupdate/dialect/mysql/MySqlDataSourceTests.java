package org.leadupdate.dialect.mysql;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import org.leadupdate.database.ConnectionSettings;
import org.leadupdate.database.OnServer;
import org.leadupdate.database.TestDatabase;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@OnServer
class MySqlDataSourceTests {

	/** Which would make of bound JSON bytes of no character set. */
	@Test
	void backslashesAreStoredWithNoBackslashEscapesToo() {
		try (TestDatabase database = TestDatabase.server("sql_mode")) {
			String before = mode(database, "GLOBAL");
			database.jdbc().sql("SET GLOBAL sql_mode = CONCAT(@@GLOBAL.sql_mode, ',NO_BACKSLASH_ESCAPES')").update();
			try (HikariDataSource fresh = MySqlDataSource
				.open(new ConnectionSettings(database.url(), "root", "", Path.of("none"), 1))) {
				JdbcTemplate jdbc = new JdbcTemplate(fresh);
				jdbc.update("INSERT INTO leads (id, org_id, status, created_on, created_by, extended_fields)"
						+ " VALUES (1, 1, 'OPEN', NOW(), 1, ELT(1, ?, ?))", "{\"a\": \"b\\\\c\"}", "{}");
				assertThat(jdbc.queryForObject("SELECT JSON_UNQUOTE(JSON_EXTRACT(extended_fields, '$.a')) FROM leads",
						String.class))
					.isEqualTo("b\\c");
			}
			finally {
				database.jdbc().sql("SET GLOBAL sql_mode = ?").param(before).update();
			}
		}
	}

	private static String mode(TestDatabase database, String scope) {
		return database.jdbc().sql("SELECT @@" + scope + ".sql_mode").query(String.class).single();
	}

}
