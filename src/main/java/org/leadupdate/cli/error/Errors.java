package org.leadupdate.cli.error;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import org.jspecify.annotations.Nullable;

import org.leadupdate.database.DatabaseError;
import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.DatabaseInUseException;
import org.leadupdate.database.DatabaseSettingsException;
import org.leadupdate.database.NewerSchemaException;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.field.FieldDefinitionException;
import org.leadupdate.http.ConnectionSettingsException;
import org.leadupdate.input.InputException;
import org.leadupdate.next.CommandText;
import org.leadupdate.report.ReportException;
import org.leadupdate.run.Failure;
import org.leadupdate.seed.SeedException;
import org.leadupdate.store.StoredDataException;

import org.springframework.boot.context.config.ConfigDataNotFoundException;
import org.springframework.boot.context.config.ConfigDataResourceNotFoundException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;

/** Maps failures to messages and exit codes. */
public class Errors {

	private final PrintWriter err;

	public Errors(PrintWriter err) {
		this.err = err;
	}

	/**
	 * Prints why a command failed.
	 * @param failure the failure
	 * @param errors what the failures of the database mean
	 * @param debug whether to print the stack trace
	 * @return the exit code of the program
	 */
	public int print(Throwable failure, Function<SQLException, DatabaseError> errors, boolean debug) {
		ErrorMessage message = toMessage(failure, errors);
		this.err.println(message.sentence());
		if (debug) {
			this.err.print(ThrowableProxyUtil.asString(new ThrowableProxy(failure)));
			this.err.println();
		}
		return message.exitCode().number();
	}

	/** The message of the first known cause; the outer exceptions are wrappers. */
	public static ErrorMessage toMessage(Throwable failure, Function<SQLException, DatabaseError> errors) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			ErrorMessage message = known(cause);
			if (message != null) {
				return message;
			}
		}
		if (failure instanceof UnreadableSettingsException unreadable) {
			return new ErrorMessage(ExitCode.USAGE,
					"The settings can't be read: %s. Check the job definition, what it imports, and the variables SPRING_… and LOGGING_… of the environment."
						.formatted(reason(unreadable)));
		}
		Failure external = Failure.of(List.of(failure), errors);
		return new ErrorMessage(ExitCode.FAILED, external.isExternal() ? external.sentence()
				: "Internal error: %s. Run the command again with --debug and report its output.".formatted(failure));
	}

	private static Object location(ConfigDataNotFoundException missing) {
		return (missing instanceof ConfigDataResourceNotFoundException resource && resource.getLocation() != null)
				? resource.getLocation() : missing.getReferenceDescription();
	}

	/** Of the outermost only: the root may quote a file. */
	private static String reason(UnreadableSettingsException unreadable) {
		Throwable cause = Objects.requireNonNull(unreadable.getCause());
		return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName())
			.lines()
			.findFirst()
			.orElse("")
			.replaceFirst("\\.$", "")
			.replaceFirst("^([a-z]+\\.)+(?=[A-Z])", "");
	}

	private static @Nullable ErrorMessage known(Throwable cause) {
		String message = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
		if (cause instanceof RefusedException refused) {
			return new ErrorMessage(refused.exitCode(),
					(refused.next() != null) ? message + " " + CommandText.of(refused.next()) : message);
		}
		if (cause instanceof UnboundConfigurationPropertiesException unbound) {
			return new ErrorMessage(ExitCode.USAGE, SettingErrors.unknown(unbound));
		}
		if (cause instanceof BindException bind
				&& !(cause.getCause() instanceof UnboundConfigurationPropertiesException)) {
			return new ErrorMessage(ExitCode.USAGE, SettingErrors.invalid(bind));
		}
		if (cause instanceof ConfigDataNotFoundException missing) {
			return new ErrorMessage(ExitCode.USAGE,
					"What spring.config.import names does not exist: %s. Create it, correct the import, or begin it with optional:."
						.formatted(location(missing)));
		}
		ExitCode exitCode = exitCode(cause);
		return (exitCode != null) ? new ErrorMessage(exitCode, message) : null;
	}

	private static @Nullable ExitCode exitCode(Throwable cause) {
		if (cause instanceof InputException) {
			return ExitCode.INPUT_UNUSABLE;
		}
		if (cause instanceof DatabaseInUseException) {
			return ExitCode.BUSY;
		}
		if (cause instanceof DatabaseSettingsException || cause instanceof NewerSchemaException
				|| cause instanceof SeedException || cause instanceof FieldDefinitionException
				|| cause instanceof StoredDataException || cause instanceof ConnectionSettingsException) {
			return ExitCode.USAGE;
		}
		boolean failed = cause instanceof DatabaseException || cause instanceof ReportException;
		return failed ? ExitCode.FAILED : null;
	}

	/** What to say of a failure. */
	public record ErrorMessage(ExitCode exitCode, String sentence) {
	}

}
