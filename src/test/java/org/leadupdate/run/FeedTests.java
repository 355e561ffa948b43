package org.leadupdate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The manual's query by which other systems learn what was changed. */
class FeedTests {

	private static final Pattern QUERY = Pattern.compile("^SELECT r\\.row_no[^;]+", Pattern.MULTILINE);

	@TempDir
	Path home;

	@OnEveryDatabase
	void theQueryOfTheManualYieldsEveryChangeAndNothingElse(TestDatabase database) throws IOException {
		JobFixture job = new JobFixture(database, this.home);
		String csv = "leadID,owner,extendedFields.visits\n1,Anna,\n2,nobody,\n3,ben,\n4,,7\n";
		Launch check = job.check(csv);
		Launch apply = job.apply(csv);
		Launch undo = job.undo(apply);
		assertThat(feed(database, check)).isEmpty();
		assertThat(feed(database, apply)).containsExactly("1 ben Anna null",
				"4 ben ben {\"visits\":{\"from\":1,\"to\":7}}");
		assertThat(feed(database, undo)).containsExactly("1 Anna ben null",
				"4 ben ben {\"visits\":{\"from\":7,\"to\":1}}");
	}

	private static List<String> feed(TestDatabase database, Launch launch) throws IOException {
		String query = QUERY.matcher(Files.readString(Path.of("src/docs/manual/databases.md")))
			.results()
			.map(MatchResult::group)
			.findFirst()
			.orElseThrow();
		return database.jdbc()
			.sql(query.replace("run_id = 7", "run_id = " + launch.run().number()))
			.query((row, number) -> "%d %s %s %s".formatted(row.getLong(2), row.getString(3), row.getString(4),
					row.getString(5)))
			.list();
	}

}
