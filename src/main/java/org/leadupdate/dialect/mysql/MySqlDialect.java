package org.leadupdate.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.leadupdate.database.BulkLoad;
import org.leadupdate.database.ConnectionSettings;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.DatabaseError;
import org.leadupdate.database.DatabaseProduct;
import org.leadupdate.database.RunLocks;
import org.leadupdate.database.SettingCheck;
import org.leadupdate.database.WorkerFence;

import org.springframework.jdbc.core.JdbcTemplate;

/** MySQL, and MariaDB, which is reached through MySQL's driver. */
public final class MySqlDialect implements DatabaseDialect {

	@Override
	public Optional<HikariDataSource> connect(ConnectionSettings settings) {
		return MySqlDataSource.isFor(settings.url()) ? Optional.of(MySqlDataSource.open(settings)) : Optional.empty();
	}

	@Override
	public boolean isSpokenBy(DatabaseProduct product) {
		String name = product.toString().toLowerCase(Locale.ROOT);
		if (name.contains("mariadb")) {
			new ServerVersion("MariaDB", product.version()).requireAtLeast(10, 6, 0);
			return true;
		}
		if (name.contains("mysql")) {
			new ServerVersion("MySQL", product.version()).requireAtLeast(8, 0, 4);
			return true;
		}
		return false;
	}

	@Override
	public String migrations() {
		return "classpath:db/migration/mysql";
	}

	@Override
	public Map<String, String> columnTypes() {
		return Map.of("datetime", "DATETIME(3)", "longtext", "LONGTEXT", "longblob", "LONGBLOB", "serial",
				"NOT NULL AUTO_INCREMENT", "options",
				"ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
	}

	/** The account of the nightly run may not. */
	@Override
	public boolean upgradesTablesOnUse() {
		return false;
	}

	@Override
	public RunLocks locks(DataSource dataSource) {
		return new NamedLocks(dataSource, NamedLock.Timing.USUAL);
	}

	@Override
	public BulkLoad bulkLoad(Connection connection) {
		return new SingleTransactionLoad(connection);
	}

	@Override
	public DatabaseError error(SQLException failure) {
		return MySqlErrors.classify(failure);
	}

	@Override
	public int threads(int configured) {
		return configured;
	}

	@Override
	public Optional<WorkerFence> workerFence() {
		return Optional.of(new SharedLockFence());
	}

	@Override
	public Object timestamp(LocalDateTime utc) {
		return TimestampText.of(utc);
	}

	@Override
	public long largestPack(JdbcTemplate jdbc) {
		return new MySqlSettings(jdbc).largestPack();
	}

	@Override
	public List<String> sequenceTables() {
		return List.of("BATCH_JOB_INSTANCE_SEQ", "BATCH_JOB_EXECUTION_SEQ", "BATCH_STEP_EXECUTION_SEQ");
	}

	@Override
	public Optional<String> unsuitable(JdbcTemplate jdbc) {
		LeadsTable table = new LeadsTable(jdbc);
		return table.problem().or(() -> new MySqlSettings(jdbc).unsuitableLog());
	}

	@Override
	public List<SettingCheck> checkSettings(JdbcTemplate jdbc) {
		MySqlSettings settings = new MySqlSettings(jdbc);
		LeadsTable table = new LeadsTable(jdbc);
		return List.of(settings.characterSet(), settings.packet(), table.columns(), table.dates());
	}

}
