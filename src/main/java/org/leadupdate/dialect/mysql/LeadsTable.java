package org.leadupdate.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.SettingCheck;
import org.leadupdate.store.LeadColumns;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code leads}, which may be a CRM's own.
 *
 * @param jdbc the database, with its tables
 */
record LeadsTable(JdbcTemplate jdbc) {

	/** Bytes; of a MEDIUMTEXT, and more than any lead needs. */
	private static final long ENOUGH = 16_000_000;

	private static final int MILLIS = 3;

	/** Why it can't be updated safely. */
	Optional<String> problem() {
		return this.jdbc
			.query("""
					SELECT table_type, engine FROM information_schema.tables
					WHERE table_schema = DATABASE() AND table_name = 'leads'""",
					(row, number) -> problem(row.getString(1), row.getString(2)))
			.stream()
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<String> problem(String type, @Nullable String engine) {
		if (type.toUpperCase(Locale.ROOT).contains("VIEW")) {
			return Optional.of("leads is a view, whose rows can't be locked by their key. "
					+ "Let spring.datasource.url name the database that has the table itself.");
		}
		return "InnoDB".equalsIgnoreCase(engine) ? Optional.empty() : Optional
			.of(("The table leads uses the engine %s, which has no transactions: an interrupted run would "
					+ "leave updates without results. Convert it: ALTER TABLE leads ENGINE=InnoDB.")
				.formatted(engine));
	}

	/** What the columns hold less of than the program's own do. */
	SettingCheck columns() {
		LeadColumns columns = new MySqlLeadColumns(this.jdbc).read();
		List<String> limits = new ArrayList<>();
		Long owner = columns.owner().characters();
		if (owner != null && isTooShortForAnAssociate(owner)) {
			limits.add("owner holds %,d characters, and there are longer usernames: rows with those are rejected"
				.formatted(owner));
		}
		Long fields = columns.extendedFields().bytes();
		if (fields != null && fields < ENOUGH) {
			limits
				.add("extended_fields holds %,d bytes: rows whose lead would need more are rejected".formatted(fields));
		}
		if (columns.fractionDigits() < MILLIS) {
			limits.add("last_updated_on has no milliseconds: updates within its precision can't be told apart");
		}
		return limits.isEmpty() ? SettingCheck.passed("columns", "leads holds what an update writes")
				: SettingCheck.failed("columns", "In leads, %s.".formatted(String.join("; ", limits)));
	}

	private boolean isTooShortForAnAssociate(long characters) {
		return !this.jdbc
			.queryForList("SELECT 1 FROM associate WHERE CHAR_LENGTH(username) > ? LIMIT 1", Integer.class, characters)
			.isEmpty();
	}

	/** Dates that are none, in the columns that a run reads. */
	SettingCheck dates() {
		Long count = this.jdbc.queryForObject("""
				SELECT COUNT(*) FROM leads
				WHERE CAST(last_updated_on AS CHAR) LIKE '%-00%' OR CAST(created_on AS CHAR) LIKE '%-00%'
				    OR CAST(next_follow_up AS CHAR) LIKE '%-00%'""", Long.class);
		return (count == null || count == 0) ? SettingCheck.passed("dates", "all leads have whole dates or none")
				: SettingCheck.failed("dates",
						"%,d leads have dates without a month or a day, such as 0000-00-00: they are read as none, and stay unless an update writes them."
							.formatted(count));
	}

}
