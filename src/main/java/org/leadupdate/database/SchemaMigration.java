package org.leadupdate.database;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.output.MigrateOutput;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;

/**
 * Creates and upgrades the tables. Every migration can be repeated: MySQL commits each
 * DDL statement separately, so that a kill may occur between a table and its record.
 */
public class SchemaMigration {

	private final DataSource dataSource;

	private final DatabaseDialect dialect;

	private final List<CodeMigration> code;

	private final SchemaHistory history;

	/**
	 * Creates the migration.
	 * @param dataSource the database
	 * @param dialect its dialect
	 * @param code the migrations that SQL can't do
	 */
	public SchemaMigration(DataSource dataSource, DatabaseDialect dialect, List<CodeMigration> code) {
		this.dataSource = dataSource;
		this.dialect = dialect;
		this.code = code;
		this.history = new SchemaHistory(dataSource, dialect);
	}

	private Flyway flyway() {
		return Flyway.configure()
			.dataSource(this.dataSource)
			.locations("classpath:db/migration/common", this.dialect.migrations())
			.javaMigrations(this.code.stream().map(FlywayCodeMigration::new).toArray(JavaMigration[]::new))
			.placeholders(this.dialect.columnTypes())
			.table(SchemaHistory.TABLE)
			// The database may contain a CRM's own tables.
			.baselineOnMigrate(true)
			.baselineVersion("0")
			.load();
	}

	/**
	 * The result of {@link #migrate()}.
	 *
	 * @param from the version the tables had before; null if there were none
	 * @param to the version they have now
	 * @param applied the names of the migrations that were applied, in order
	 * @param time how long it took
	 */
	public record Migrated(@Nullable String from, String to, List<String> applied, Duration time) {

	}

	/**
	 * Creates or upgrades the tables; existing ones are kept.
	 * @return the result
	 * @throws DatabaseException if it fails; repeating the command resumes
	 * @throws NewerSchemaException if a newer program has upgraded them
	 */
	public Migrated migrate() {
		newer().ifPresent((problem) -> {
			throw new NewerSchemaException(problem);
		});
		try {
			Flyway flyway = flyway();
			MigrationInfoService info = flyway.info();
			checkObstacles(info);
			if (Arrays.stream(info.all()).anyMatch(SchemaMigration::needsRepair)) {
				flyway.repair();
			}
			return migrated(flyway.migrate());
		}
		catch (FlywayException ex) {
			throw new DatabaseException(
					"The tables can't be created or upgraded: " + DriverMessage.of(ex)
							+ ". The account needs the right to CREATE tables and indexes; then run \"migrate\" again.",
					ex);
		}
	}

	private void checkObstacles(MigrationInfoService info) {
		if (info.applied().length == 0) {
			return;
		}
		Set<String> pending = Arrays.stream(info.pending())
			.map((migration) -> String.valueOf(migration.getVersion()))
			.collect(Collectors.toSet());
		this.code.stream()
			.filter((migration) -> pending.contains(migration.version()))
			.flatMap((migration) -> migration.obstacle().stream())
			.findFirst()
			.ifPresent((obstacle) -> {
				throw new DatabaseException(obstacle, null);
			});
	}

	/**
	 * One that failed can be repeated. One whose text is another than when it was applied
	 * was mended for new databases; a later one mends those that it had been applied to.
	 */
	private static boolean needsRepair(MigrationInfo migration) {
		return migration.getState().isFailed() || (migration.getState().isApplied() && !migration.isChecksumMatching());
	}

	private static Migrated migrated(MigrateResult result) {
		List<String> names = result.migrations.stream().map(SchemaMigration::name).toList();
		String to = (result.targetSchemaVersion != null) ? result.targetSchemaVersion : result.initialSchemaVersion;
		return new Migrated(result.initialSchemaVersion, to, names, Duration.ofMillis(result.getTotalMigrationTime()));
	}

	private static String name(MigrateOutput migration) {
		return migration.version + ' ' + migration.description;
	}

	/**
	 * Checks whether this program can work with the tables. Changes nothing and needs
	 * only read permission.
	 * @return the problem, as a sentence; empty if there is none
	 * @throws DatabaseException if the database can't be read
	 */
	public Optional<String> problem() {
		return this.history.problem();
	}

	/**
	 * Checks whether a newer program has upgraded the tables.
	 * @return the problem, as a sentence; empty if there is none that {@link #migrate()}
	 * does not mend
	 * @throws DatabaseException if the database can't be read
	 */
	public Optional<String> newer() {
		return this.history.newer();
	}

}
