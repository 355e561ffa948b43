package org.leadupdate.wiring;

import java.util.List;
import java.util.function.Function;

import com.zaxxer.hikari.HikariDataSource;

import org.leadupdate.database.ConnectionSettings;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.DatabaseProduct;
import org.leadupdate.database.DatabaseSettingsException;
import org.leadupdate.dialect.hsqldb.HsqldbDialect;
import org.leadupdate.dialect.hsqldb.HsqldbLeadStore;
import org.leadupdate.dialect.mysql.MySqlDialect;
import org.leadupdate.dialect.mysql.MySqlLeadStore;
import org.leadupdate.store.LeadStore;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database that leads can be in.
 *
 * @param dialect what differs there from other databases
 * @param leads how its leads are read and written
 */
public record SupportedDatabase(DatabaseDialect dialect, Function<JdbcTemplate, LeadStore> leads) {

	/** Another database is another line here. */
	private static final List<SupportedDatabase> ALL = List.of(
			new SupportedDatabase(new HsqldbDialect(), HsqldbLeadStore::new),
			new SupportedDatabase(new MySqlDialect(), MySqlLeadStore::new));

	/**
	 * Connects to a database.
	 * @param settings which one
	 * @return a pool with at least one connection open
	 * @throws DatabaseSettingsException if it is not supported
	 * @throws org.leadupdate.database.DatabaseException if it can't be reached or opened
	 */
	public static HikariDataSource connect(ConnectionSettings settings) {
		return ALL.stream()
			.flatMap((database) -> database.dialect().connect(settings).stream())
			.findFirst()
			.orElseThrow(() -> new DatabaseSettingsException("spring.datasource.url does not begin with jdbc:mysql://. "
					+ "Write jdbc:mysql://HOST:PORT/DATABASE, for MySQL and MariaDB alike."));
	}

	/**
	 * Finds what is known about a database.
	 * @param product what it calls itself
	 * @return the database
	 * @throws DatabaseSettingsException if it is not supported, or too old
	 */
	public static SupportedDatabase of(DatabaseProduct product) {
		return ALL.stream()
			.filter((database) -> database.dialect().isSpokenBy(product))
			.findFirst()
			.orElseThrow(() -> new DatabaseSettingsException("The database is " + product.name()
					+ ", which is not supported: use MySQL 8.0.4 or MariaDB 10.6, or newer."));
	}

}
