package org.leadupdate.run;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.leadupdate.database.DatabaseError;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.InputException;

import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.dao.CannotAcquireLockException;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTests {

	@Test
	void theInputsFailureTellsMoreThanTheDatabasesAndThatMoreThanTheDisks() {
		InputException input = new InputException("The input is empty.");
		SQLException database = new SQLException("gone", new IOException("broken pipe"));
		assertThat(failure(database, input).cause()).isSameAs(input);
		assertThat(failure(new IOException("no space"), database).sentence()).startsWith("The database failed: gone");
	}

	@Test
	void aStopIsTakenForWhatItIs() {
		Failure stop = failure(new JobExecutionException("step failed"), new JobInterruptedException("stopped"));
		assertThat(stop.isStop()).isTrue();
	}

	@Test
	void eachHasItsExitCode() {
		assertThat(failure(new InputException("bad")).exitCode()).isEqualTo(ExitCode.INPUT_UNUSABLE);
		assertThat(failure(new RefusedException(ExitCode.BUSY, "busy")).exitCode()).isEqualTo(ExitCode.BUSY);
		assertThat(failure(new SQLException("gone")).exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(failure(new IllegalStateException("odd")).exitCode()).isEqualTo(ExitCode.FAILED);
	}

	@Test
	void whatMayBeGoneAtTheNextTryIsTriedAgain() {
		assertThat(failure(new CannotAcquireLockException("deadlock", new SQLException())).isTransient()).isTrue();
		assertThat(failure(new SQLRecoverableException("connection lost")).isTransient()).isTrue();
		assertThat(failure(new RefusedException(ExitCode.BUSY, "our own lock")).isTransient()).isTrue();
		assertThat(failure(new InputException("bad")).isTransient()).isFalse();
		assertThat(failure(new IOException("no space")).isTransient()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "DISK_FULL", "STATEMENT_TOO_LARGE" })
	void whatNeedsSomebodyIsNotTriedAgain(DatabaseError error) {
		Failure failure = Failure.of(List.of(new SQLRecoverableException("full")), (sql) -> error);
		assertThat(failure.isTransient()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void everyFailureOfTheDatabaseSaysWhatToDo(DatabaseError error) {
		String sentence = Failure.of(List.of(new SQLException("the server's words")), (sql) -> error).sentence();
		assertThat(sentence).startsWith("The database failed: the server's words. ").endsWith(".");
		assertThat(sentence).containsIgnoringCase("the same command again");
	}

	@Test
	void aLackOfMemorySaysHowToGiveMore() {
		assertThat(failure(new IllegalStateException(new OutOfMemoryError())).sentence())
			.contains("LEAD_UPDATE_MEMORY=1g");
	}

	private static Failure failure(Throwable... failures) {
		return Failure.of(List.of(failures), (sql) -> DatabaseError.OTHER);
	}

}
