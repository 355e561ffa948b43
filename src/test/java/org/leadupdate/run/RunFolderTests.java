package org.leadupdate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.RunState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunFolderTests {

	private static final String CSV = "leadID,owner\n1,Anna\n";

	@TempDir
	Path home;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aRunDoesNotBeginInAFolderThatSomebodyMadeForIt(boolean link) throws IOException {
		try (TestDatabase database = TestDatabase.embedded("run_folder_" + link)) {
			JobFixture job = new JobFixture(database, this.home);
			Path planted = Path.of(job.apply("leadID,owner\n2,Anna\n").run().folder().replaceFirst("-run1$", "-run2"));
			Path elsewhere = Files.createDirectory(this.home.resolve("elsewhere"));
			if (link) {
				Files.createSymbolicLink(planted, elsewhere);
			}
			else {
				Files.createDirectory(planted);
			}
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> job.apply(CSV))
				.withMessageStartingWith("The report folder " + planted + " was there before the run began.");
			assertThat(elsewhere).isEmptyDirectory();
			assertThat(planted).isEmptyDirectory();
			assertThat(job.apply(CSV).run().state()).isEqualTo(RunState.FINISHED);
			assertThat(planted).isEmptyDirectory();
		}
	}

}
