package org.leadupdate.reassign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEitherDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.CommandText;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunState;
import org.leadupdate.run.JobFixture;
import org.leadupdate.run.Launch;
import org.leadupdate.run.RunOutcome;
import org.leadupdate.run.RunningAgainTests;

import static org.assertj.core.api.Assertions.assertThat;

/** A leaver's leads, shared out. */
class ReassignTests {

	@TempDir
	Path home;

	private final Map<String, Integer> told = new LinkedHashMap<>();

	private static Reassignment reassignment(String from, @Nullable Integer limit, String... to) {
		return new Reassignment(from, List.of(to), Set.of(), limit);
	}

	private Optional<RunOutcome> reassign(JobFixture job, Reassignment reassignment, boolean check) {
		this.told.clear();
		return job.reassign(reassignment, check, this.told::putAll);
	}

	private static JobFixture job(TestDatabase database, Path home) {
		JobFixture job = new JobFixture(database, home).set("columns.leadID", "Lead").set("delimiter", ";");
		job.sql("INSERT INTO associate (org_id, username, user_id, active) VALUES (1, 'carl', 15, TRUE)");
		return job;
	}

	@OnEitherDatabase
	void leadsAreDistributedEvenlyAndCanBeRestored(TestDatabase database) {
		JobFixture job = job(database, this.home);
		RunOutcome outcome = reassign(job, reassignment("BEN", null, "anna", "Carl"), false).orElseThrow();
		assertThat(this.told).containsExactly(Map.entry("Anna", 3), Map.entry("carl", 3));
		assertThat(outcome.run().counts().updated()).isEqualTo(6);
		assertThat(job.lead(1).owner()).isEqualTo("Anna");
		assertThat(job.lead(2).owner()).isEqualTo("carl");
		assertThat(job.lead(7).owner()).as("deleted").isEqualTo("ben");
		assertThat(job.lead(8).owner()).as("of another org").isEqualTo("ben");
		assertThat(Path.of(outcome.run().folder(), "input.csv")).content()
			.startsWith("leadID,owner,expectedOwner\n1,Anna,ben\n2,carl,ben\n");
		assertThat(reassign(job, reassignment("ben", null, "Anna", "carl"), false)).isEmpty();
		job.undo(outcome.run().number(), false, false);
		assertThat(job.count("leads WHERE owner = 'ben'")).isEqualTo(8);
		assertThat(reassign(job, reassignment("ben", null, "Anna", "carl"), false).orElseThrow().alreadyApplied())
			.isFalse();
	}

	@OnEitherDatabase
	void statusLimitAndCheckAreRespected(TestDatabase database) {
		JobFixture job = job(database, this.home);
		Reassignment won = new Reassignment("ben", List.of("Anna"), Set.of("won"), null);
		RunOutcome check = reassign(job, won, true).orElseThrow();
		assertThat(check.run().counts().updated()).isEqualTo(1);
		assertThat(job.count("leads WHERE owner = 'Anna'")).isZero();
		reassign(job, won, false);
		assertThat(job.lead(6).owner()).isEqualTo("Anna");
		reassign(job, reassignment("ben", 2, "carl"), false);
		assertThat(job.count("leads WHERE owner = 'carl' AND id <= 2")).isEqualTo(2);
	}

	@OnEitherDatabase
	void theSameArgumentsResumeAnUnfinishedReassignment(TestDatabase database) {
		JobFixture job = job(database, this.home).set("threads", "1").set("chunk-size", "2");
		Run stopped = reassign(job.stopAtUpdate(1), reassignment("ben", null, "Anna", "carl"), false).orElseThrow()
			.run();
		assertThat(stopped.state()).isEqualTo(RunState.STOPPED);
		job.undisturbed();
		Run resumed = reassign(job, reassignment("ben", null, "Anna", "carl"), false).orElseThrow().run();
		assertThat(this.told).isEmpty();
		assertThat(resumed.number()).isEqualTo(stopped.number());
		assertThat(resumed.counts()).hasToString("RunCounts[updated=6, unchanged=0, rejected=0]");
		assertThat(Files.exists(Path.of(stopped.input()))).isFalse();
	}

	@OnEitherDatabase
	void aReassignmentCanBeResumedByItsNumber(TestDatabase database) {
		JobFixture job = job(database, this.home).set("threads", "1").set("chunk-size", "2");
		RunOutcome stopped = reassign(job.stopAtUpdate(1), reassignment("ben", null, "Anna"), false).orElseThrow();
		assertThat(CommandText.orNull(stopped.next()))
			.isEqualTo("./run.sh resume %d --job nightly".formatted(stopped.run().number()));
		Launch resumed = job.undisturbed().resume(stopped.run().number());
		assertThat(resumed.rows()).hasSize(6);
		assertThat(resumed.file("input.csv")).exists();
		assertThat(Path.of(stopped.run().input())).doesNotExist();
	}

	@OnEitherDatabase
	void leadsWithAnotherSpellingOfTheLeaverAreReassignedToo(TestDatabase database) {
		JobFixture job = job(database, this.home);
		job.sql("UPDATE leads SET owner = 'BEN' WHERE id IN (2, 4)");
		job.sql("UPDATE leads SET owner = 'bena' WHERE id = 3");
		assertThat(reassign(job, reassignment("Ben", null, "carl"), false).orElseThrow().exitCode())
			.isEqualTo(ExitCode.OK);
		assertThat(job.count("leads WHERE owner = 'carl'")).isEqualTo(5);
		assertThat(job.lead(3).owner()).isEqualTo("bena");
	}

	@OnEitherDatabase
	void anAccentOfTheLeaverMayBeACharacterOfItsOwn(TestDatabase database) {
		JobFixture job = job(database, this.home);
		job.sql("UPDATE leads SET owner = 'Mu\u0308ller' WHERE id IN (2, 4)");
		assertThat(reassign(job, reassignment("MÜLLER", null, "carl"), false).orElseThrow().exitCode())
			.isEqualTo(ExitCode.OK);
		assertThat(job.lead(4).owner()).isEqualTo("carl");
		assertThat(RunningAgainTests.refusal(() -> reassign(job, reassignment("ben", null, "carl\u200b"), false)))
			.hasMessageContaining("It holds U+200B, zero width space. Did you mean \"carl\"?");
	}

	@OnEitherDatabase
	void whatWasNotReassignedIsReassignedByTheSameCommand(TestDatabase database) {
		JobFixture job = job(database, this.home).set("threads", "1").set("chunk-size", "2");
		Reassignment reassignment = new Reassignment("ben", List.of("Anna", "carl"), Set.of("open"), 4);
		RunOutcome check = reassign(job, reassignment, true).orElseThrow();
		String command = "./run.sh reassign --from ben --to Anna,carl --status open --limit 4 --job nightly";
		assertThat(CommandText.orNull(check.next())).isEqualTo(command);
		assertThat(CommandText.orNull(reassign(job.stopAtStart(), reassignment, false).orElseThrow().next()))
			.isEqualTo(command);
		job.undisturbed();
		Run stopped = reassign(job.stopAtUpdate(1), reassignment, false).orElseThrow().run();
		job.undisturbed().sql("UPDATE leads SET owner = 'otto' WHERE id = 4");
		RunOutcome rejected = reassign(job, reassignment, false).orElseThrow();
		assertThat(rejected.run().number()).isEqualTo(stopped.number());
		assertThat(rejected.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(CommandText.orNull(rejected.next())).isEqualTo(command);
	}

	@OnEitherDatabase
	void anInvalidRecipientIsNamedBeforeAnythingIsDone(TestDatabase database) {
		JobFixture job = job(database, this.home);
		assertThat(RunningAgainTests.refusal(() -> reassign(job, reassignment("ben", null, "Ana"), false)))
			.hasMessageContaining("Did you mean \"Anna\"");
		assertThat(RunningAgainTests.refusal(() -> reassign(job, reassignment("ben", null, "otto"), false)))
			.hasMessageContaining("no active associate \"otto\"");
		assertThat(RunningAgainTests.refusal(() -> reassign(job, reassignment("ben", null, "Ben"), false)))
			.hasMessageContaining("specify other users");
		assertThat(RunningAgainTests.refusal(() -> reassign(job, reassignment("bne", null, "Anna"), false)))
			.hasMessageContaining("no associate \"bne\", and no lead of that owner. Did you mean \"ben\"");
		assertThat(job.count("lead_update_run")).isZero();
		job.sql("UPDATE leads SET owner = 'ghost' WHERE id = 1");
		assertThat(reassign(job, reassignment("ghost", null, "ben"), false)).isPresent();
		assertThat(job.lead(1).owner()).isEqualTo("ben");
	}

}
