package org.leadupdate.run;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.result.ChangesJson;
import org.leadupdate.result.RowResult;
import org.leadupdate.result.StoredChunks;

import static org.assertj.core.api.Assertions.assertThat;

/** What systems downstream learn of a run. */
class FeedTests {

	@TempDir
	Path home;

	@OnEveryDatabase
	void theResultsOfARunTellEveryChangeAndNothingElse(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch apply = job.apply("leadID,owner,extendedFields.visits\n1,Anna,\n2,nobody,\n3,ben,\n4,,7\n");
		Launch undo = job.undo(apply);
		assertThat(changes(database, apply)).containsExactly("1 ben Anna null",
				"4 ben ben {\"visits\":{\"from\":1,\"to\":7}}");
		assertThat(changes(database, undo)).containsExactly("1 Anna ben null",
				"4 ben ben {\"visits\":{\"from\":7,\"to\":1}}");
	}

	private static List<String> changes(TestDatabase database, Launch launch) {
		return StoredChunks.results(database, launch.run().number())
			.stream()
			.filter(RowResult::isChange)
			.map((result) -> "%d %s %s %s".formatted(result.leadId(), result.previousOwner(), result.owner(),
					ChangesJson.write(result.changes())))
			.toList();
	}

}
