package org.leadupdate.database;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import org.leadupdate.result.ChunkResults;
import org.leadupdate.result.RejectedRowRepository;
import org.leadupdate.result.ResultConversion;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.store.LeadStore;
import org.leadupdate.wiring.SupportedDatabase;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database with all tables and no rows, connected to as the program does.
 *
 * @param product what it calls itself
 * @param dataSource its connections
 * @param url of a server; of the embedded database its folder
 */
public record TestDatabase(DatabaseProduct product, DataSource dataSource, String url) implements AutoCloseable {

	private static final int POOL_SIZE = 6;

	private static final Path NO_FOLDER = Path.of("none");

	/**
	 * An embedded database in a new folder.
	 * @param name part of the folder's name
	 * @return the database, migrated
	 */
	public static TestDatabase embedded(String name) {
		Path folder = TestFolders.create(name);
		return of(folder).migrated();
	}

	/**
	 * A new schema on the test server.
	 * @param name the schema's name; one that exists is dropped
	 * @return the database, migrated
	 */
	public static TestDatabase server(String name) {
		String url = TestServer.url(name);
		return of(url).migrated();
	}

	/**
	 * A new schema on a server of one's own.
	 * @param server the server
	 * @param name the schema's name
	 * @return the database, migrated
	 */
	public static TestDatabase on(OwnServer server, String name) {
		String url = TestServer.schema(server.url(), name);
		return of(url).migrated();
	}

	/**
	 * A new database of the same kind, as an earlier version has left it.
	 * @param version the version of its tables
	 * @return the database
	 */
	public TestDatabase older(String version) {
		String name = "older" + version;
		TestDatabase older = isEmbedded() ? of(TestFolders.create(name)) : of(TestServer.url(name));
		Flyway.configure()
			.dataSource(older.dataSource())
			.locations("classpath:db/migration/common", dialect().migrations())
			.placeholders(dialect().columnTypes())
			.table("lead_update_schema_history")
			.baselineOnMigrate(true)
			.baselineVersion("0")
			.target(version)
			.load()
			.migrate();
		return older;
	}

	private static TestDatabase of(Path folder) {
		DataSource dataSource = connect(null, folder);
		return new TestDatabase(DatabaseProduct.of(dataSource), dataSource, folder.toString());
	}

	private static TestDatabase of(String url) {
		DataSource dataSource = connect(url, NO_FOLDER);
		return new TestDatabase(DatabaseProduct.of(dataSource), dataSource, url);
	}

	private static DataSource connect(@Nullable String url, Path folder) {
		return SupportedDatabase.connect(new ConnectionSettings(url, TestServer.USER, "", folder, POOL_SIZE));
	}

	private TestDatabase migrated() {
		migration().migrate();
		return this;
	}

	/**
	 * Whether it is for this process alone, so that there are no other clients.
	 * @return false for a server
	 */
	public boolean isEmbedded() {
		return !this.url.startsWith("jdbc:");
	}

	/**
	 * Whether it is MariaDB.
	 * @return false for MySQL
	 */
	public boolean isMariaDb() {
		return this.product.version().contains("MariaDB");
	}

	/**
	 * What differs between databases.
	 * @return as the program has it
	 */
	public DatabaseDialect dialect() {
		return supported().dialect();
	}

	/**
	 * Its leads.
	 * @return as the program reads and writes them
	 */
	public LeadStore leadStore() {
		return supported().leads().apply(new JdbcTemplate(this.dataSource));
	}

	/**
	 * What makes and upgrades its tables.
	 * @return as the program has it
	 */
	public SchemaMigration migration() {
		return new SchemaMigration(this.dataSource, dialect(),
				List.of(new ResultConversion(new JdbcTemplate(this.dataSource), chunks(), transactions())));
	}

	/**
	 * Its results.
	 * @return as the program has them
	 */
	public ResultRepository results() {
		return new ResultRepository(new JdbcTemplate(this.dataSource));
	}

	/**
	 * Its rejected rows.
	 * @return as the program has them
	 */
	public RejectedRowRepository rejected() {
		return new RejectedRowRepository(new JdbcTemplate(this.dataSource));
	}

	/**
	 * Its chunks.
	 * @return as the program has them
	 */
	public ChunkResults chunks() {
		JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);
		return new ChunkResults(jdbc, rejected(), results(), dialect().largestPack(jdbc));
	}

	private SupportedDatabase supported() {
		return SupportedDatabase.of(this.product);
	}

	/**
	 * A client of it.
	 * @return the client
	 */
	public JdbcClient jdbc() {
		return JdbcClient.create(this.dataSource);
	}

	/**
	 * Its transactions.
	 * @return a new manager of them
	 */
	public PlatformTransactionManager transactionManager() {
		return new JdbcTransactionManager(this.dataSource);
	}

	/**
	 * Transactions to run something in.
	 * @return a template
	 */
	public TransactionTemplate transactions() {
		return new TransactionTemplate(transactionManager());
	}

	/**
	 * Empties all tables but those that number Spring Batch's own.
	 * @return this
	 */
	public TestDatabase emptied() {
		for (String table : tables()) {
			jdbc().sql("DELETE FROM " + table).update();
		}
		return this;
	}

	private List<String> tables() {
		// Spring Batch's children before their parents
		return List.of("leads", "lead_follow_up", "lead_status_log", "associate", "org_entity", "extended_field",
				"extended_field_value", "extended_field_rule", "org_vertical", "org_language",
				"extended_field_translation", "lead_update_chunk", "lead_update_rejected", "lead_update_profile",
				"lead_update_task", "lead_update_shared_run", "lead_update_spool", "lead_update_rate",
				"lead_update_run", "BATCH_STEP_EXECUTION_CONTEXT", "BATCH_JOB_EXECUTION_CONTEXT",
				"BATCH_STEP_EXECUTION", "BATCH_JOB_EXECUTION_PARAMS", "BATCH_JOB_EXECUTION", "BATCH_JOB_INSTANCE");
	}

	@Override
	public void close() {
		((HikariDataSource) this.dataSource).close();
	}

	@Override
	public String toString() {
		return this.product.toString();
	}

}
