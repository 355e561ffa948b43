package org.leadupdate.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;

/**
 * The migrations that a database has had, which Flyway records. To ask Flyway itself
 * whether the tables are up to date makes it look for all migrations and read them, at
 * the start of every command.
 */
class SchemaHistory {

	static final String TABLE = "lead_update_schema_history";

	/** The version of the last migration. */
	static final int LAST = 64;

	private static final String NEWER = "The tables are newer than this program. Use the program that upgraded them last.";

	private final JdbcTemplate jdbc;

	private final DatabaseDialect dialect;

	SchemaHistory(DataSource dataSource, DatabaseDialect dialect) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.dialect = dialect;
	}

	/** A migration that was applied, or failed. */
	private record Applied(int version, boolean success) {

		static Applied of(ResultSet row, int number) throws SQLException {
			return new Applied(row.getInt(1), row.getBoolean(2));
		}

	}

	/**
	 * Checks whether this program can work with the tables.
	 * @return the problem, as a sentence; empty if there is none
	 */
	Optional<String> problem() {
		try {
			return problem(this.jdbc.execute(SchemaHistory::read));
		}
		catch (BadSqlGrammarException ex) {
			return Optional.of(isMissingRight(ex)
					? "The account may not read the table %s, or it does not exist yet. Grant the right SELECT on it, or run \"migrate\" first."
						.formatted(TABLE)
					: "The tables do not exist yet. Run \"migrate\" first.");
		}
		catch (DataAccessException ex) {
			throw new DatabaseException(
					"The state of the tables can't be read: " + DriverMessage.of(ex) + ". Run the same command again.",
					ex);
		}
	}

	/**
	 * What a newer program has upgraded: Flyway would leave it as it is, and report
	 * success.
	 * @return the problem, as a sentence; empty if this program may migrate the tables
	 */
	Optional<String> newer() {
		return problem().filter(NEWER::equals);
	}

	private boolean isMissingRight(BadSqlGrammarException failure) {
		return failure.getCause() instanceof SQLException cause
				&& this.dialect.error(cause) == DatabaseError.MISSING_RIGHT;
	}

	private static Optional<String> problem(List<Applied> migrations) {
		int version = migrations.stream().mapToInt(Applied::version).max().orElse(0);
		if (version > LAST) {
			return Optional.of(NEWER);
		}
		if (version == LAST && migrations.stream().allMatch(Applied::success)) {
			return Optional.empty();
		}
		return Optional.of("The tables are older than this program. Run \"migrate\" first.");
	}

	/** Flyway quotes its names, which are lower case. */
	private static List<Applied> read(Connection connection) throws SQLException {
		String quote = connection.getMetaData().getIdentifierQuoteString();
		String sql = "SELECT `version`, `success` FROM `%s`".formatted(TABLE).replace("`", quote);
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			return new RowMapperResultSetExtractor<>(Applied::of).extractData(rows);
		}
	}

}
