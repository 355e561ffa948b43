package org.leadupdate.run;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.next.NextStep;
import org.leadupdate.result.Run;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs that one version of the program began and another one finds. */
class UpgradeTests {

	private static final String CSV = "leadID,owner\n1,Anna\n2,Anna\n3,Anna\n4,Anna\n5,Anna\n";

	@TempDir
	Path home;

	/** A run of five rows that is left after two, as version 0.9 notes it. */
	private JobFixture left(TestDatabase database, String spool) {
		JobFixture job = new JobFixture(database, this.home).set("threads", "1").set("chunk-size", "2");
		job.stopAtUpdate(1).apply(CSV);
		job.sql("UPDATE lead_update_run SET version = '0.9', layout = REPLACE(layout, ?, ?)", "\"spool\":2", spool);
		return job.undisturbed();
	}

	@OnEveryDatabase
	void aRunOfAnotherVersionIsResumed(TestDatabase database) {
		Launch resumed = left(database, "\"spool\":2").apply(CSV);
		assertThat(resumed.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(resumed.column("result")).hasSize(5).containsOnly("UPDATED");
		assertThat(resumed.run().version()).isEqualTo("0.9");
	}

	@OnEveryDatabase
	void aRunSpooledInFileOrderIsLeftToTheVersionThatBeganIt(TestDatabase database) {
		assertLeft(left(database, "\"spool\":null"));
	}

	@OnEveryDatabase
	void aRunSpooledByALaterVersionIsLeftToIt(TestDatabase database) {
		assertLeft(left(database, "\"spool\":77"));
	}

	private static void assertLeft(JobFixture job) {
		RefusedException refusal = RunningAgainTests.refusal(() -> job.apply(CSV));
		assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
		assertThat(refusal).hasMessageContaining("version 0.9").hasMessageEndingWith("abandon it:");
		assertThat(refusal.next()).isEqualTo(new NextStep.Abandon(job.number(), "nightly"));
		assertThat(job.count("leads WHERE owner = 'Anna'")).isEqualTo(2);
		Run run = job.abandon(job.number()).run();
		assertThat(job.apply(CSV).run().number()).isGreaterThan(run.number());
		assertThat(job.count("leads WHERE owner = 'Anna'")).isEqualTo(5);
	}

}
