package org.leadupdate.run;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnServer;
import org.leadupdate.database.OwnServer;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.doctor.DoctorFinding;
import org.leadupdate.doctor.DoctorFinding.Level;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A table of leads that a CRM made: columns, constraints and values that are not the
 * program's own. Nobody's value keeps the other rows from being applied.
 */
@OnServer
@EnabledIf(value = "org.leadupdate.database.OwnServer#isAvailable", disabledReason = OwnServer.ABSENT)
class CrmTableTests {

	@TempDir
	Path home;

	private static TestDatabase database;

	private JobFixture job;

	@BeforeAll
	static void open() {
		database = TestDatabase.server("crm_table");
		database.jdbc().sql("CREATE TABLE our_leads LIKE leads").update();
	}

	@BeforeEach
	void makeTable() {
		database.jdbc().sql("DROP TABLE leads").update();
		database.jdbc().sql("CREATE TABLE leads LIKE our_leads").update();
		this.job = new JobFixture(database.emptied(), this.home).set("threads", "1");
	}

	@AfterAll
	static void close() {
		database.close();
	}

	private void assertOnlyTheSecondRowIsRefused(Launch launch, String reason) {
		assertThat(launch.exitCode()).as("%s", launch.outcome().failure()).isEqualTo(ExitCode.REJECTED);
		assertThat(launch.column("result")).containsExactly("UPDATED", "REJECTED", "UPDATED");
		assertThat(launch.column("code")).containsExactly("", "LEAD_REFUSED_BY_DATABASE", "");
		assertThat(launch.column("message").get(1)).contains(reason);
		assertThat(launch.column("owner").get(1)).isEqualTo("ben");
		assertThat(this.job.lead(2).owner()).isEqualTo("ben");
	}

	private static final String OWNERS = "leadID,owner\n1,Anna\n2,Maximiliane-Theodora\n3,Anna\n";

	private void longUsername() {
		this.job.sql(
				"INSERT INTO associate (org_id, username, user_id, active) VALUES (1, 'Maximiliane-Theodora', 15, TRUE)");
	}

	@Test
	void anOwnerThatIsLongerThanItsColumnIsOneRejectedRowAndACheckPredictsIt() {
		longUsername();
		this.job.sql("ALTER TABLE leads MODIFY owner VARCHAR(10)");
		Launch check = this.job.check(OWNERS);
		assertThat(check.column("code")).containsExactly("", "LEAD_REFUSED_BY_DATABASE", "");
		Launch launch = this.job.apply(OWNERS);
		assertOnlyTheSecondRowIsRefused(launch, "The column leads.owner holds 10 characters, not 20.");
		assertThat(launch.column("message")).isEqualTo(check.column("message"));
	}

	@Test
	void aCharacterThatItsColumnLacksIsOneRejectedRowAndACheckPredictsIt() {
		this.job.sql("INSERT INTO associate (org_id, username, user_id, active) VALUES (1, '王芳', 15, TRUE)");
		this.job.sql("ALTER TABLE leads MODIFY owner VARCHAR(255) CHARACTER SET latin1");
		String csv = "leadID,owner\n1,Anna\n2,王芳\n3,Anna\n";
		assertThat(this.job.check(csv).column("code")).containsExactly("", "LEAD_REFUSED_BY_DATABASE", "");
		assertOnlyTheSecondRowIsRefused(this.job.apply(csv), "character set latin1, which lacks U+738B");
	}

	@Test
	void fieldsThatAreLongerThanTheirColumnAreOneRejectedRow() {
		this.job.sql("INSERT INTO extended_field (id, name, entity_type, vertical_id, label, data_type, mandatory,"
				+ " updatable, pii) VALUES (9, 'remarks', 'LEAD', -1, 'remarks', 'STRING', FALSE, TRUE, FALSE)");
		this.job.sql("ALTER TABLE leads MODIFY extended_fields TINYTEXT");
		String csv = "leadID,owner,extendedFields.remarks\n1,Anna,x\n2,Anna,%s\n3,Anna,y\n".formatted("z".repeat(300));
		assertThat(this.job.check(csv).column("code")).containsExactly("", "LEAD_REFUSED_BY_DATABASE", "");
		assertOnlyTheSecondRowIsRefused(this.job.apply(csv), "leads.extended_fields holds 255 bytes");
	}

	@Test
	void aForeignKeyRefusesOneRow() {
		longUsername();
		this.job
			.sql("CREATE TABLE crm_user (username VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PRIMARY KEY)");
		this.job.sql("INSERT INTO crm_user VALUES ('Anna'), ('ben')");
		this.job
			.sql("ALTER TABLE leads ADD CONSTRAINT owner_is_user FOREIGN KEY (owner) REFERENCES crm_user (username)");
		assertOnlyTheSecondRowIsRefused(this.job.apply(OWNERS), "foreign key constraint fails");
	}

	@Test
	void aTriggerRefusesOneRowWithItsOwnWords() {
		this.job.sql("CREATE TRIGGER guard BEFORE UPDATE ON leads FOR EACH ROW IF NEW.id = 2 THEN "
				+ "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'lead 2 is under legal hold'; END IF");
		assertOnlyTheSecondRowIsRefused(this.job.apply("leadID,owner\n1,Anna\n2,Anna\n3,Anna\n"),
				"lead 2 is under legal hold");
	}

	@Test
	void whatNoValidationForeseesStopsARunOnlyAtALimitOfItsOwn() {
		this.job.set("validate-first", "true").set("chunk-size", "1");
		this.job.sql("CREATE TRIGGER guard BEFORE UPDATE ON leads FOR EACH ROW IF NEW.id = 1 THEN "
				+ "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'frozen'; END IF");
		Launch strict = this.job.set("max-rejected", "0").apply("leadID,owner\n1,Anna\n2,Anna\n3,Anna\n4,Anna\n");
		assertThat(strict.exitCode()).isEqualTo(ExitCode.TOO_MANY_REJECTED);
		assertThat(strict.column("result")).startsWith("REJECTED").doesNotContain("UPDATED");
		Launch launch = this.job.unset("max-rejected").apply("leadID,owner\n1,Anna\n2,Anna\n3,Anna\n");
		assertThat(launch.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(launch.column("result")).containsExactly("REJECTED", "UPDATED", "UPDATED");
	}

	@Test
	void ofTheRowsOfOneLeadOnlyThoseAreRejectedThatTheDatabaseRefuses() {
		longUsername();
		this.job.sql("CREATE TRIGGER guard BEFORE UPDATE ON leads FOR EACH ROW IF NEW.owner = 'Maximiliane-Theodora' "
				+ "THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'not her'; END IF");
		Launch launch = this.job
			.apply("leadID,owner,extendedFields.visits\n1,Anna,2\n1,Maximiliane-Theodora,3\n1,,4\n2,Anna,\n");
		assertThat(launch.column("result")).containsExactly("UPDATED", "REJECTED", "UPDATED", "UPDATED");
		assertThat(launch.column("changedFields").get(2)).isEqualTo("{\"visits\":{\"from\":2,\"to\":4}}");
		assertThat(this.job.lead(1).owner()).isEqualTo("Anna");
		assertThat(this.job.lead(1).visits()).isEqualTo(4);
	}

	@Test
	void anUndoThatAColumnHasNoRoomForSaysHowToRetryIt() {
		longUsername();
		Launch applied = this.job.apply(OWNERS);
		Launch moved = this.job.apply("leadID,owner\n2,ben\n");
		assertThat(applied.exitCode()).isEqualTo(ExitCode.OK);
		this.job.sql("ALTER TABLE leads MODIFY owner VARCHAR(10)");
		assertThat(this.job.undo(moved).column("message")).containsExactly(
				"The column leads.owner holds 10 characters, not 20. Change the column, then undo the run again, with --again.");
		this.job.sql("ALTER TABLE leads MODIFY owner VARCHAR(255)");
		assertThat(this.job.undoAgain(moved).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(this.job.lead(2).owner()).isEqualTo("Maximiliane-Theodora");
	}

	@Test
	void anUndoOfALeadThatCantBeReadSaysHowToRetryIt() {
		Launch applied = this.job.apply("leadID,owner\n1,Anna\n2,Anna\n");
		this.job.sql("UPDATE leads SET status = 'FROZEN' WHERE id = 2");
		assertThat(this.job.undo(applied).column("message").get(1))
			.endsWith("Correct it in the database, then undo the run again, with --again.");
	}

	@Test
	void anUndoThatTheDatabaseRefusesSaysHowToRetryIt() {
		Launch applied = this.job.apply("leadID,owner\n1,Anna\n2,Anna\n3,Anna\n");
		this.job.sql("CREATE TRIGGER guard BEFORE UPDATE ON leads FOR EACH ROW IF NEW.id = 2 THEN "
				+ "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'frozen'; END IF");
		Launch undo = this.job.undo(applied);
		assertThat(undo.column("message").get(1)).isEqualTo(
				"The database refuses these values: frozen. Correct what refuses it, then undo the run again, with --again.");
		this.job.sql("DROP TRIGGER guard");
		assertThat(this.job.undoAgain(applied).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(this.job.lead(2).owner()).isEqualTo("ben");
	}

	@Test
	void aDatabaseThatRefusesEveryUpdateStopsTheRunAndTheSameCommandFinishesIt() {
		this.job.sql("CREATE TRIGGER guard BEFORE UPDATE ON leads FOR EACH ROW "
				+ "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'closed for the audit'");
		StringBuilder csv = new StringBuilder("leadID,owner\n");
		for (int id = 100; id < 220; id++) {
			this.job.sql("INSERT INTO leads (id, org_id, status, owner) VALUES (?, 1, 'OPEN', 'ben')", id);
			csv.append(id).append(",Anna\n");
		}
		Launch stopped = this.job.apply(csv.toString());
		assertThat(stopped.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(stopped.outcome().failure()).contains("refuses every update", "lead 100", "closed for the audit");
		assertThat(this.job.results()).isZero();
		this.job.sql("DROP TRIGGER guard");
		Launch resumed = this.job.apply(csv.toString());
		assertThat(resumed.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(resumed.run().counts().updated()).isEqualTo(120);
	}

	@Test
	void datesWithoutADayAreNoneAndStayAsTheyAreUnlessWritten() {
		this.job.sql("ALTER TABLE leads ALTER created_on SET DEFAULT NULL");
		zeroDates();
		Launch launch = this.job.apply("leadID,owner\n1,Anna\n2,Anna\n3,ben\n4,Anna\n");
		assertThat(launch.exitCode()).as("%s", launch.outcome().failure()).isEqualTo(ExitCode.OK);
		assertThat(launch.column("createdOn")).containsExactly("", "", "", "");
		assertThat(database.jdbc()
			.sql("SELECT CAST(created_on AS CHAR) FROM leads WHERE id <= 3 ORDER BY id")
			.query(String.class)
			.list()).containsExactly("0000-00-00 00:00:00.000", "2024-00-00 00:00:00.000", "2024-05-00 00:00:00.000");
		assertThat(this.job.lead(1).owner()).isEqualTo("Anna");
	}

	private void zeroDates() {
		try (var connection = database.dataSource().getConnection(); var statement = connection.createStatement()) {
			statement.execute("SET SESSION sql_mode = ''");
			statement.execute(
					"UPDATE leads SET created_on = '0000-00-00', last_updated_on = '0000-00-00', next_follow_up = '2024-00-00' WHERE id = 1");
			statement
				.execute("UPDATE leads SET created_on = '2024-00-00', last_updated_on = '2024-00-00' WHERE id = 2");
			statement
				.execute("UPDATE leads SET created_on = '2024-05-00', last_updated_on = '2024-05-00' WHERE id = 3");
			statement.execute("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'");
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void theLastUpdateIsWrittenReportedAndComparedAtThePrecisionOfItsColumn() {
		for (int digits : new int[] { 0, 1, 6 }) {
			this.job.sql("ALTER TABLE leads MODIFY last_updated_on DATETIME(%d)".formatted(digits));
			Launch launch = this.job.launch((launcher) -> launcher.apply(
					org.leadupdate.input.InputFile
						.of(this.job.write("first.csv", "leadID,extendedFields.visits\n1,1%d\n".formatted(digits))),
					true));
			String reported = launch.column("lastUpdatedOn").get(0);
			Launch guarded = this.job
				.apply("leadID,extendedFields.visits,expectedLastUpdatedOn\n1,2%d,%s\n".formatted(digits, reported));
			assertThat(guarded.exitCode()).as("%s", guarded.column("message")).isEqualTo(ExitCode.OK);
		}
	}

	@Test
	void numbersThatAreLargerThanALongRejectTheirRowOrAreReportedAsTheyAre() {
		this.job.sql("ALTER TABLE leads MODIFY last_updated_by BIGINT UNSIGNED, MODIFY created_by BIGINT UNSIGNED");
		this.job.sql("UPDATE leads SET created_by = 18446744073709551615 WHERE id = 1");
		this.job.sql("UPDATE leads SET last_updated_by = 18446744073709551615 WHERE id = 2");
		Launch launch = this.job.apply("leadID,owner\n1,Anna\n2,Anna\n3,Anna\n");
		assertThat(launch.column("code")).as("%s", launch.outcome().failure())
			.containsExactly("", "LEAD_REFUSED_BY_DATABASE", "");
		assertThat(launch.column("createdBy").get(0)).isEqualTo("18446744073709551615");
		assertThat(launch.column("message").get(1)).contains("Lead 2 can't be read");
	}

	@Test
	void aStatusOfTheCrmsOwnRejectsItsRowAlone() {
		this.job.sql("UPDATE leads SET status = 'PARKED' WHERE id = 2");
		Launch launch = this.job.apply("leadID,owner\n1,Anna\n2,Anna\n3,Anna\n");
		assertThat(launch.column("code")).containsExactly("", "LEAD_REFUSED_BY_DATABASE", "");
		assertThat(launch.column("message").get(1)).contains("The status of lead 2 is \"PARKED\"");
	}

	@Test
	void columnsPartitionsAndTriggersOfTheCrmsOwnAreLeftToTheDatabase() {
		this.job.sql("DROP TABLE IF EXISTS owner_log");
		this.job.sql("CREATE TABLE owner_log (lead_id BIGINT, owner VARCHAR(255))");
		this.job.sql("ALTER TABLE leads ADD region VARCHAR(10) NOT NULL DEFAULT 'EU',"
				+ " ADD owner_folded VARCHAR(255) AS (LOWER(owner)) STORED,"
				+ " ADD trial VARCHAR(50) AS (JSON_UNQUOTE(JSON_EXTRACT(extended_fields, '$.trial'))) VIRTUAL,"
				+ " ADD INDEX (owner_folded)");
		this.job.sql("ALTER TABLE leads PARTITION BY HASH (id) PARTITIONS 4");
		this.job.sql("CREATE TRIGGER log_owner AFTER UPDATE ON leads FOR EACH ROW "
				+ "INSERT INTO owner_log VALUES (NEW.id, NEW.owner)");
		Launch launch = this.job.apply("leadID,owner,extendedFields.trial\n1,Anna,Done\n2,,Running\n3,ben,\n");
		assertThat(launch.column("result")).as("%s", launch.outcome().failure())
			.containsExactly("UPDATED", "UPDATED", "UNCHANGED");
		assertThat(this.job.count("leads WHERE owner_folded = 'anna' AND trial = 'Done' AND region = 'EU'")).isOne();
		assertThat(this.job.count("owner_log")).isEqualTo(2);
	}

	@Test
	void aStoredJsonNullIsNoFields() {
		this.job.sql("UPDATE leads SET extended_fields = 'null' WHERE id = 1");
		Launch launch = this.job.apply("leadID,extendedFields.visits\n1,7\n");
		assertThat(launch.column("changedFields")).containsExactly("{\"visits\":{\"from\":null,\"to\":7}}");
		assertThat(this.job.lead(1).visits()).isEqualTo(7);
	}

	@Test
	void aLeadWithAFieldNameTwiceIsRejectedOnlyIfItWouldBeWritten() {
		this.job.sql("ALTER TABLE leads MODIFY extended_fields LONGTEXT");
		this.job.sql("UPDATE leads SET extended_fields = '{\"kept\": 1, \"visits\": 1, \"kept\": 2}' WHERE id <= 2");
		Launch launch = this.job.apply("leadID,owner,extendedFields.visits\n1,,7\n2,Anna,1\n");
		assertThat(launch.column("code")).containsExactly("FIELDS_MALFORMED", "");
		assertThat(launch.column("message").get(0)).contains("\"kept\" twice");
		assertThat(database.jdbc().sql("SELECT extended_fields FROM leads WHERE id = 2").query(String.class).single())
			.isEqualTo("{\"kept\": 1, \"visits\": 1, \"kept\": 2}");
	}

	@Test
	void aTableWithoutTransactionsIsRefused() {
		this.job.sql("ALTER TABLE leads DROP INDEX leads_owner, ENGINE = MyISAM");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(CrmTableTests::checkLeads)
			.withMessageContaining("MyISAM")
			.withMessageContaining("ALTER TABLE leads ENGINE=InnoDB");
		assertThat(doctor()).anyMatch((finding) -> finding.contains("MyISAM"));
	}

	@Test
	void aViewIsRefused() {
		this.job.sql("DROP TABLE IF EXISTS crm_leads");
		this.job.sql("RENAME TABLE leads TO crm_leads");
		this.job.sql("CREATE VIEW leads AS SELECT * FROM crm_leads");
		try {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(CrmTableTests::checkLeads)
				.withMessageContaining("leads is a view");
			assertThat(doctor()).anyMatch((finding) -> finding.contains("leads is a view"));
		}
		finally {
			this.job.sql("DROP VIEW leads");
			this.job.sql("RENAME TABLE crm_leads TO leads");
		}
	}

	@Test
	void theDoctorTellsWhatTheColumnsCantHoldAndCountsDatesThatAreNone() {
		longUsername();
		this.job.sql("ALTER TABLE leads MODIFY owner VARCHAR(10), MODIFY extended_fields TINYTEXT,"
				+ " MODIFY last_updated_on DATETIME");
		zeroDates();
		assertThat(doctor()).anyMatch((finding) -> finding.contains("owner holds 10 characters"))
			.anyMatch((finding) -> finding.contains("extended_fields holds 255 bytes"))
			.anyMatch((finding) -> finding.contains("no milliseconds"))
			.anyMatch((finding) -> finding.contains("3 leads have dates without a month or a day"));
	}

	/** As every start of a run does. */
	private static void checkLeads() {
		new SchemaCheck(database.migration(), database.dialect(), new JdbcTemplate(database.dataSource())).checkLeads();
	}

	private List<String> doctor() {
		return this.job.examine()
			.stream()
			.filter((finding) -> finding.level() != Level.OK)
			.map(DoctorFinding::text)
			.toList();
	}

}
