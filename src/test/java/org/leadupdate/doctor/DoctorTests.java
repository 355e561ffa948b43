package org.leadupdate.doctor;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.doctor.DoctorFinding.Level;
import org.leadupdate.next.CommandText;
import org.leadupdate.run.JobFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What the doctor finds before a run does. */
class DoctorTests {

	@TempDir
	Path home;

	@OnEveryDatabase
	void withoutProblemsTheDoctorReportsOkAndChangesNothing(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		List<DoctorFinding> findings = job.examine();
		assertThat(findings).extracting(DoctorFinding::level).containsOnly(Level.OK);
		assertThat(findings).extracting(DoctorFinding::subject)
			.contains("settings", "database", "tables", "rights", "fields", "org", "runs", "reports", "input");
		assertThat(job.count("lead_update_run")).isZero();
		assertThat(this.home).isEmptyDirectory();
	}

	@OnEveryDatabase
	void failuresAreNamedWithWhatToDo(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		assertThat(fails(job.unset("org"))).singleElement().asString().contains("lead-update.org");
		assertThat(fails(job.set("org", "1").set("threads", "0"))).singleElement().asString().contains("threads");
		job.set("threads", "2")
			.sql("INSERT INTO extended_field_rule (field_id, operator, operand) VALUES (1, 'REGEX', '[0-9')");
		assertThat(fails(job)).singleElement().asString().contains("visits", "[0-9");
	}

	@OnEveryDatabase
	void questionableFindingsAreWarnings(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("input", "in/*.csv");
		assertThat(warnings(job)).singleElement().asString().contains("No file fits");
		job.unset("input").stopAtUpdate(1).set("chunk-size", "1").apply("leadID,owner\n1,Anna\n2,Anna\n3,Anna\n");
		assertThat(warnings(job)).singleElement().asString().contains("unfinished");
		assertThat(job.examine()).extracting(DoctorFinding::next)
			.filteredOn(Objects::nonNull)
			.extracting(CommandText::of)
			.singleElement()
			.asString()
			.startsWith("./run.sh resume");
		assertThat(warnings(job.set("org", "3"))).singleElement().asString().contains("Org 3 has no leads");
		assertThat(warnings(job.set("org", "2").set("language", "zh"))).singleElement().asString().contains("zh");
	}

	@OnEveryDatabase
	void theProcessesThatApplyPartitionsAreListed(TestDatabase database) {
		assumeThat(database.isEmbedded()).as("for this process alone").isFalse();
		JobFixture job = new JobFixture(database, this.home);
		assertThat(workers(job)).isEqualTo("none is at a partition now");
		LocalDateTime seen = LocalDateTime.of(2026, 11, 23, 2, 0);
		for (String task : List.of("1/5", "1/6", "2/7")) {
			job.sql("""
					INSERT INTO lead_update_task (task_name, task_instance, execution_time, picked, picked_by,
					    last_heartbeat, version) VALUES ('applyPartition', ?, ?, TRUE, ?, ?, 1)""", task, seen,
					task.equals("2/7") ? "other:8" : "host:9", seen);
		}
		assertThat(workers(job)).isEqualTo("host:9 at 2 partitions, seen 2026-11-23 02:00:00 UTC; "
				+ "other:8 at 1 partition, seen 2026-11-23 02:00:00 UTC");
	}

	private static String workers(JobFixture job) {
		return job.examine()
			.stream()
			.filter((finding) -> finding.subject().equals("workers"))
			.map(DoctorFinding::text)
			.collect(Collectors.joining());
	}

	private static List<String> fails(JobFixture job) {
		return texts(job, Level.FAIL);
	}

	private static List<String> warnings(JobFixture job) {
		return texts(job, Level.WARN);
	}

	private static List<String> texts(JobFixture job, Level level) {
		return job.examine().stream().filter((finding) -> finding.level() == level).map(DoctorFinding::text).toList();
	}

}
