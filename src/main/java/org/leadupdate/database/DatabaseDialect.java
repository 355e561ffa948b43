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
 * What differs between the databases that leads can be in, but for the SQL of leads and
 * of results. Nothing has a default: every database answers every question itself.
 */
public interface DatabaseDialect {

	/**
	 * Connects to the database of the settings, if it is one of this dialect.
	 * @param settings what the user set
	 * @return a pool with at least one connection open; empty if the settings name
	 * another database
	 * @throws DatabaseSettingsException if they name one of this dialect, but wrongly
	 * @throws DatabaseException if it can't be reached or opened
	 */
	Optional<HikariDataSource> connect(ConnectionSettings settings);

	/**
	 * Whether a database speaks this dialect.
	 * @param product what it calls itself
	 * @return true if it does
	 * @throws DatabaseSettingsException if it does, but is too old
	 */
	boolean isSpokenBy(DatabaseProduct product);

	/**
	 * Where the migrations are that only this database has.
	 * @return a location for Flyway
	 */
	String migrations();

	/**
	 * The types of columns, and the options of tables, in the migrations that all
	 * databases have in common.
	 * @return by placeholder: {@code datetime}, {@code longtext}, {@code serial} and
	 * {@code options}
	 */
	Map<String, String> columnTypes();

	/**
	 * Whether any command that uses the tables upgrades them.
	 * @return false if that is left to the command migrate, and to an account that may
	 */
	boolean upgradesTablesOnUse();

	/**
	 * The locks of runs.
	 * @param dataSource the database
	 * @return its locks
	 */
	RunLocks locks(DataSource dataSource);

	/**
	 * Gets ready to store many rows, all or none.
	 * @param connection where they are stored
	 * @return how this database does it fastest
	 */
	BulkLoad bulkLoad(Connection connection);

	/**
	 * What a failure means.
	 * @param failure what the driver threw
	 * @return what the program distinguishes
	 */
	DatabaseError error(SQLException failure);

	/**
	 * How many threads may apply rows at the same time.
	 * @param configured the threads that are set
	 * @return as many, or fewer if the database can't bear them
	 */
	int threads(int configured);

	/**
	 * A timestamp as a statement has to bind it to keep its milliseconds.
	 * @param utc the timestamp
	 * @return what to bind
	 */
	Object timestamp(LocalDateTime utc);

	/**
	 * The tables that number the entries of Spring Batch, and that a run updates.
	 * @return their names; empty if the database has sequences
	 */
	List<String> sequenceTables();

	/**
	 * Checks the settings of the database that a run depends on.
	 * @param jdbc the database, with its tables
	 * @return what was found
	 */
	List<SettingCheck> checkSettings(JdbcTemplate jdbc);

}
