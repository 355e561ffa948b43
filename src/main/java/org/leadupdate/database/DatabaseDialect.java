package org.leadupdate.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What differs between the supported databases, except for the SQL of leads and results.
 * There are no defaults: every dialect must decide everything.
 */
public interface DatabaseDialect {

	/**
	 * Connects to the database of the settings, if it is one of this dialect.
	 * @param settings the user's settings
	 * @return a pool with at least one connection open; empty if the settings name
	 * another database
	 * @throws DatabaseSettingsException if they name one of this dialect, but are invalid
	 * @throws DatabaseException if it can't be reached or opened
	 */
	Optional<HikariDataSource> connect(ConnectionSettings settings);

	/**
	 * Whether a database has this dialect.
	 * @param product its name and version
	 * @return true if it does
	 * @throws DatabaseSettingsException if it does, but is too old
	 */
	boolean isSpokenBy(DatabaseProduct product);

	/**
	 * The location of the migrations of this database only.
	 * @return a location for Flyway
	 */
	String migrations();

	/**
	 * The types of columns, and the options of tables, in the migrations that all
	 * databases have in common.
	 * @return by placeholder: {@code datetime}, {@code longtext}, {@code longblob},
	 * {@code serial} and {@code options}
	 */
	Map<String, String> columnTypes();

	/**
	 * Whether any command that uses the tables upgrades them.
	 * @return false if only the command migrate does, with an account that may
	 */
	boolean upgradesTablesOnUse();

	/**
	 * The locks of runs.
	 * @param dataSource the database
	 * @return its locks
	 */
	RunLocks locks(DataSource dataSource);

	/**
	 * Prepares to store many rows, all or none.
	 * @param connection the connection to store them with
	 * @return the fastest implementation of this database
	 */
	BulkLoad bulkLoad(Connection connection);

	/**
	 * Classifies a failure.
	 * @param failure the exception of the driver
	 * @return the kind of error
	 */
	DatabaseError error(SQLException failure);

	/**
	 * How many threads may apply rows at the same time.
	 * @param configured the threads that are set
	 * @return the same number, or fewer if the database can't handle them
	 */
	int threads(int configured);

	/**
	 * What keeps the processes that apply partitions of one run apart.
	 * @return empty if only one process at a time can open the database
	 */
	Optional<WorkerFence> workerFence();

	/**
	 * The value to bind for a timestamp to keep its milliseconds.
	 * @param utc the timestamp
	 * @return the value to bind
	 */
	Object timestamp(LocalDateTime utc);

	/**
	 * How much one statement can carry.
	 * @param jdbc the database
	 * @return bytes of packed data
	 */
	long largestPack(JdbcTemplate jdbc);

	/**
	 * The tables used as sequences by Spring Batch, which a run updates.
	 * @return their names; empty if the database has sequences
	 */
	List<String> sequenceTables();

	/**
	 * Why the leads can't be updated safely, or at all, whatever the rights.
	 * @param jdbc the database, with its tables
	 * @return the reason and what to do, as sentences; empty if they can
	 */
	Optional<String> unsuitable(JdbcTemplate jdbc);

	/**
	 * Checks the settings of the database that a run depends on.
	 * @param jdbc the database, with its tables
	 * @return the findings
	 */
	List<SettingCheck> checkSettings(JdbcTemplate jdbc);

}
