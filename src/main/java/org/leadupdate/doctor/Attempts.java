package org.leadupdate.doctor;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.DatabaseError;
import org.leadupdate.database.DriverMessage;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Attempts what a run does to tables, without touching a row. */
final class Attempts {

	private final JdbcTemplate jdbc;

	private final DatabaseDialect dialect;

	private final List<String> missing = new ArrayList<>();

	private final Set<String> failures = new LinkedHashSet<>();

	Attempts(JdbcTemplate jdbc, DatabaseDialect dialect) {
		this.jdbc = jdbc;
		this.dialect = dialect;
	}

	void select(String table) {
		attempt("SELECT on " + table, () -> this.jdbc.queryForList("SELECT 1 FROM %s WHERE 1 = 0".formatted(table)));
	}

	void insert(String table) {
		write("INSERT on " + table, "INSERT INTO %1$s SELECT * FROM %1$s WHERE 1 = 0".formatted(table));
	}

	void update(String table, String column) {
		write("UPDATE on " + table, "UPDATE %1$s SET %2$s = %2$s WHERE 1 = 0".formatted(table, column));
	}

	void delete(String table) {
		write("DELETE on " + table, "DELETE FROM %s WHERE 1 = 0".formatted(table));
	}

	private void write(String right, String sql) {
		attempt(right, () -> this.jdbc.update(sql));
	}

	private void attempt(String right, Runnable statement) {
		try {
			statement.run();
		}
		catch (DataAccessException ex) {
			if (ex.getRootCause() instanceof SQLException cause
					&& this.dialect.error(cause) == DatabaseError.MISSING_RIGHT) {
				this.missing.add(right);
			}
			else {
				this.failures.add(DriverMessage.of(ex.getMostSpecificCause()));
			}
		}
	}

	List<DoctorFinding> findings() {
		List<DoctorFinding> findings = new ArrayList<>();
		if (!this.missing.isEmpty()) {
			findings.add(DoctorFinding.fail(DoctorFinding.RIGHTS,
					"The account lacks %s. Grant them.".formatted(String.join(", ", this.missing))));
		}
		this.failures.forEach((failure) -> findings.add(DoctorFinding.fail(DoctorFinding.RIGHTS,
				"The database refuses what a run does: %s. Mend that on the server.".formatted(failure))));
		return findings.isEmpty() ? List.of(DoctorFinding.ok(DoctorFinding.RIGHTS, "sufficient for a run")) : findings;
	}

}
