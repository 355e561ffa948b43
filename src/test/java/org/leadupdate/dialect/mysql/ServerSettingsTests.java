package org.leadupdate.dialect.mysql;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.leadupdate.database.ConnectionSettings;
import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.OnServer;
import org.leadupdate.database.OwnServer;
import org.leadupdate.database.TestDatabase;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Servers that are set otherwise than by default. */
@OnServer
@EnabledIf(value = "org.leadupdate.database.OwnServer#isAvailable", disabledReason = OwnServer.ABSENT)
class ServerSettingsTests {

	private static TestDatabase database;

	@BeforeAll
	static void open() {
		database = TestDatabase.server("server_settings");
	}

	@AfterAll
	static void close() {
		database.close();
	}

	private static void with(String setting, String value, String usual, Runnable action) {
		set(setting, value);
		try {
			action.run();
		}
		finally {
			set(setting, usual);
		}
	}

	private static void set(String setting, String value) {
		database.jdbc().sql("SET GLOBAL " + setting + " = " + value).update();
	}

	@Test
	void valuesAreNeverCutWhateverTheUrlAndTheServerSay() {
		String mode = "'" + database.jdbc().sql("SELECT @@GLOBAL.sql_mode").query(String.class).single() + "'";
		with("sql_mode", "''", mode, () -> {
			try (HikariDataSource pool = open("?jdbcCompliantTruncation=false", "root", "")) {
				JdbcTemplate jdbc = new JdbcTemplate(pool);
				jdbc.update("INSERT INTO leads (id, org_id) VALUES (1, 1)");
				assertThatExceptionOfType(DataIntegrityViolationException.class)
					.isThrownBy(() -> jdbc.update("UPDATE leads SET owner = REPEAT('x', 256)"));
			}
		});
	}

	@Test
	void quotesMeanWhatOurStatementsMeanWithAnsiQuotesAndOraclesModes() {
		String mode = "'" + database.jdbc().sql("SELECT @@GLOBAL.sql_mode").query(String.class).single() + "'";
		with("sql_mode", "'ANSI_QUOTES,PIPES_AS_CONCAT,PAD_CHAR_TO_FULL_LENGTH,IGNORE_SPACE'", mode, () -> {
			try (HikariDataSource pool = open("", "root", "")) {
				assertThat(new JdbcTemplate(pool).queryForObject("SELECT @@sql_mode", String.class))
					.contains("STRICT_ALL_TABLES")
					.doesNotContain("ANSI_QUOTES", "PIPES_AS_CONCAT", "PAD_CHAR_TO_FULL_LENGTH", "IGNORE_SPACE");
			}
		});
	}

	@Test
	void aServerThatDemandsPrimaryKeysGetsThem() {
		assumeThat(database.isMariaDb()).as("a setting of MySQL").isFalse();
		with("sql_require_primary_key", "ON", "OFF", () -> {
			try (TestDatabase strict = TestDatabase.server("primary_keys")) {
				assertThat(strict.migration().problem()).isEmpty();
			}
		});
	}

	@Test
	void aBinaryLogOfStatementsIsNamedBeforeARun() {
		assumeThat(database.isMariaDb()).as("started without a binary log").isFalse();
		with("binlog_format", "STATEMENT", "ROW", () -> {
			try (HikariDataSource pool = open("", "root", "")) {
				assertThat(database.dialect().unsuitable(new JdbcTemplate(pool)))
					.hasValueSatisfying((problem) -> assertThat(problem).contains("binlog_format is STATEMENT"));
			}
		});
	}

	@Test
	void aServerThatDemandsTlsIsNamedAsSuch() {
		assumeThat(database.isMariaDb()).as("started without a certificate").isFalse();
		with("require_secure_transport", "ON", "OFF",
				() -> assertThatExceptionOfType(DatabaseException.class)
					.isThrownBy(() -> open("?sslMode=DISABLED", "root", ""))
					.withMessageContaining("The server demands TLS: remove sslMode=DISABLED"));
	}

	@Test
	void anAccountThatDemandsACertificateIsToldOfTls() {
		assumeThat(database.isMariaDb()).as("started without a certificate").isFalse();
		database.jdbc().sql("CREATE USER IF NOT EXISTS certified IDENTIFIED BY 'pw' REQUIRE X509").update();
		assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> open("", "certified", "pw"))
			.withMessageContaining("if the account demands TLS or a certificate, sslMode");
	}

	private static HikariDataSource open(String properties, String username, String password) {
		return MySqlDataSource
			.open(new ConnectionSettings(database.url() + properties, username, password, Path.of("none"), 1));
	}

}
