package org.leadupdate.run;

import java.nio.file.Path;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows that are applied only where their lead is as they expect it, and settings that
 * spare leads.
 */
class PreconditionTests {

	@TempDir
	Path home;

	@OnEveryDatabase
	void aBlankPreconditionChecksNothingAndTheMarkerExpectsNoOwner(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		job.sql("UPDATE leads SET owner = NULL WHERE id IN (1, 2)");
		Launch launch = job.apply("""
				leadID,owner,expectedOwner,expectedLastUpdatedOn
				1,Anna,#N/A,
				2,Anna,ben,
				3,Anna,#N/A,
				4,Anna,BEN,2026-01-02T03:04:05Z
				5,Anna,,2026-01-02T08:34:05.000+05:30
				6,Anna,,2026-01-02T03:04:06Z
				6,Anna,,yesterday
				""");
		assertThat(launch.column("code")).containsExactly("", "EXPECTED_OWNER_DIFFERS", "EXPECTED_OWNER_DIFFERS", "",
				"", "LEAD_CHANGED_SINCE", "FIELD_INVALID_TYPE");
		assertThat(job.lead(6).owner()).isEqualTo("ben");
	}

	@OnEveryDatabase
	void aCheckOfAFewRowsOnlyFillsGaps(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("rows", "2-4").set("overwrite", "if-blank");
		String csv = "leadID,owner,extendedFields.note\n1,Anna,a\n2,Anna,b\n3,,c\n3,,d\n4,,e\n";
		Launch check = job.check(csv);
		Launch apply = job.apply(csv);
		assertThat(check.rows().stream().map(CSVRecord::toList).toList())
			.isEqualTo(apply.rows().stream().map(CSVRecord::toList).toList());
		assertThat(apply.column("row")).containsExactly("2", "3", "4");
		assertThat(apply.column("result")).containsExactly("UPDATED", "UPDATED", "UNCHANGED");
		assertThat(job.lead(2).owner()).isEqualTo("ben");
		assertThat(job.lead(3).fields().get("note").asString()).isEqualTo("c");
		assertThat(job.lead(4).fields().has("note")).isFalse();
	}

	@OnEveryDatabase
	void anEditedReportCanBeAppliedInAnyTimeZone(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("time-zone", "Asia/Kolkata");
		job.sql("UPDATE leads SET last_updated_on = '2026-01-02 03:04:05.678' WHERE id = 2");
		Launch export = job.apply("leadID,extendedFields.visits\n1,1\n2,1\n3,1\n");
		assertThat(export.column("lastUpdatedOn").get(1)).isEqualTo("2026-01-02T08:34:05.678+05:30");
		job.sql("UPDATE leads SET last_updated_on = '2026-01-02 03:04:05.679' WHERE id = 3");
		job.set("unknown-columns", "ignore").set("columns.ignore", "extendedFields");
		Launch launch = job.set("columns.expectedLastUpdatedOn", "lastUpdatedOn")
			.apply(export.text("report.csv").replace(",ben,ben,", ",ben,Anna,"));
		assertThat(launch.column("code")).containsExactly("", "", "LEAD_CHANGED_SINCE");
		assertThat(launch.column("owner")).containsExactly("Anna", "Anna", "ben");
	}

	@OnEveryDatabase
	void aReportIsAppliedToLeadsThatAreUnchanged(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch export = job.apply("leadID,extendedFields.visits\n1,1\n2,2\n3,3\n");
		StringBuilder edited = new StringBuilder("Lead,owner,Owned by,Last change\n");
		export.rows()
			.forEach((row) -> edited
				.append(String.join(",", row.get("leadID"), "Anna", row.get("owner"), row.get("lastUpdatedOn")))
				.append('\n'));
		job.sql("UPDATE leads SET last_updated_on = '2026-11-24 00:00:00' WHERE id = 2");
		job.sql("UPDATE leads SET owner = NULL WHERE id = 3");
		job.set("columns.leadID", "lead").set("columns.expectedOwner", "owned by");
		Launch launch = job.set("columns.expectedLastUpdatedOn", "last change").apply(edited.toString());
		assertThat(launch.column("code")).containsExactly("", "LEAD_CHANGED_SINCE", "EXPECTED_OWNER_DIFFERS");
		assertThat(launch.rows().get(2).get("message")).contains("nobody").contains("ben");
	}

}
