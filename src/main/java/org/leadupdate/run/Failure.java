package org.leadupdate.run;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.DatabaseError;
import org.leadupdate.database.DriverMessage;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.InputException;
import org.leadupdate.report.ReportException;

import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Why a run failed, for a user.
 *
 * @param cause what explains it best
 * @param databaseError its kind, if it is the database's
 */
public record Failure(Throwable cause, @Nullable DatabaseError databaseError) {

	/**
	 * The failure that explains most: ours before the database's, the first before
	 * others. The database's comes before the disk's, since a lost connection has an
	 * IOException at its root.
	 * @param failures what was thrown, at least one
	 * @param errors what the failures of the database mean
	 * @return why it failed
	 */
	public static Failure of(List<Throwable> failures, Function<SQLException, DatabaseError> errors) {
		for (Class<? extends Throwable> type : List.of(RefusedException.class, InputException.class,
				ReportException.class, SQLException.class, IOException.class)) {
			for (Throwable failure : failures) {
				Throwable cause = find(failure, type);
				if (cause != null) {
					return of((cause instanceof SQLException) ? failure : cause, errors);
				}
			}
		}
		return of(first(failures), errors);
	}

	private static Failure of(Throwable cause, Function<SQLException, DatabaseError> errors) {
		SQLException sql = find(cause, SQLException.class);
		return new Failure(cause, (sql != null) ? errors.apply(sql) : null);
	}

	/**
	 * Spring Batch's own failures say that a step failed, not why; a stop is one of them.
	 */
	private static Throwable first(List<Throwable> failures) {
		return failures.stream()
			.filter((failure) -> !(failure instanceof JobExecutionException))
			.findFirst()
			.or(() -> failures.stream().filter(JobInterruptedException.class::isInstance).findFirst())
			.orElseGet(() -> failures.get(0));
	}

	/** Whether a retry may succeed. */
	public boolean isTransient() {
		if (this.databaseError != null && DatabaseAdvice.needsRepair(this.databaseError)) {
			return false;
		}
		return isOwnLockInTheWay() || List
			.of(TransientDataAccessException.class, RecoverableDataAccessException.class,
					DataAccessResourceFailureException.class, CannotCreateTransactionException.class,
					TransactionSystemException.class, SQLTransientException.class, SQLRecoverableException.class,
					// A worker that was too late to stop has made the last execution look
					// so.
					JobExecutionAlreadyRunningException.class, JobRestartException.class)
			.stream()
			.anyMatch((type) -> find(this.cause, type) != null);
	}

	/** The server may keep the lock of a lost connection of ours for a while. */
	private boolean isOwnLockInTheWay() {
		return this.cause instanceof RefusedException refused && refused.exitCode() == ExitCode.BUSY;
	}

	/**
	 * Whether the program is not to blame.
	 * @return true if the database, the disk or a lack of memory is
	 */
	public boolean isExternal() {
		return Stream.of(SQLException.class, IOException.class, DataAccessException.class, OutOfMemoryError.class)
			.anyMatch((type) -> find(this.cause, type) != null);
	}

	boolean isStop() {
		return find(this.cause, JobInterruptedException.class) != null;
	}

	/**
	 * What the program ends with.
	 * @return the exit code
	 */
	public ExitCode exitCode() {
		if (this.cause instanceof RefusedException refused) {
			return refused.exitCode();
		}
		return (this.cause instanceof InputException) ? ExitCode.INPUT_UNUSABLE : ExitCode.FAILED;
	}

	/** The same without what to do next: the run itself retries. */
	public String problem() {
		return sentence().replace(" " + DatabaseAdvice.AGAIN, "");
	}

	/**
	 * Explains it.
	 * @return what is wrong, where, and what to do next
	 */
	public String sentence() {
		if (find(this.cause, OutOfMemoryError.class) != null) {
			return "The rows with the largest cells need more memory than the %d MB available. Set more, such as %s, and run the same command again."
				.formatted(Runtime.getRuntime().maxMemory() >> 20,
						System.getProperty("lead-update.memory-setting", "LEAD_UPDATE_MEMORY=1g"));
		}
		SQLException sql = find(this.cause, SQLException.class);
		if (sql != null && this.databaseError != null) {
			return "The database failed: " + DriverMessage.of(sql) + ". " + DatabaseAdvice.on(this.databaseError);
		}
		if (this.cause instanceof IOException) {
			return "I/O error: " + oneLine(this.cause.getMessage())
					+ ". Check free space and that the folder is writable, then run the same command again.";
		}
		if (this.cause instanceof RefusedException || this.cause instanceof InputException
				|| this.cause instanceof ReportException) {
			return String.valueOf(this.cause.getMessage());
		}
		return oneLine(NestedExceptionUtils.getMostSpecificCause(this.cause).getMessage()) + ".";
	}

	private static String oneLine(@Nullable String message) {
		return Objects.requireNonNullElse(message, "")
			.strip()
			.lines()
			.findFirst()
			.orElse("no reason given")
			.replaceAll("\\.$", "");
	}

	private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return type.cast(cause);
			}
		}
		return null;
	}

}
