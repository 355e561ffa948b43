package org.leadupdate.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import org.leadupdate.cli.console.ConsoleWriter;
import org.leadupdate.cli.console.StatusLine;
import org.leadupdate.cli.error.Errors;
import org.leadupdate.cli.error.UsageErrors;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * One run of the program: parses the command line, executes the command, and exits.
 */
public final class CommandLineRun {

	private CommandLineRun() {
	}

	/**
	 * Runs a command and ends the JVM with its exit code. On SIGTERM or SIGINT the
	 * command is asked to stop, and the JVM still ends with the command's own exit code.
	 * @param args the command and its options
	 */
	public static void runAndExit(String[] args) {
		// Messages are in English, and so are their numbers.
		Locale.setDefault(Locale.ENGLISH);
		SignalStop signals = new SignalStop();
		Runtime.getRuntime().addShutdownHook(new Thread(signals::await, "stop"));
		StatusLine statusLine = statusLine();
		int exitCode = execute(new JobContextFactory(System.getProperty("lead-update.home", "."), signals, statusLine),
				args);
		signals.ended(exitCode);
		System.exit(exitCode);
	}

	/** Redirects standard error through a status line, if there is a terminal. */
	private static @Nullable StatusLine statusLine() {
		// run.sh has checked: Java can't tell whether standard error is a terminal.
		if (!Boolean.getBoolean("lead-update.terminal") || "dumb".equals(System.getenv("TERM"))) {
			return null;
		}
		StatusLine statusLine = new StatusLine(System.err);
		System.setErr(new PrintStream(statusLine, true, StandardCharsets.UTF_8));
		return statusLine;
	}

	static int execute(JobContextFactory contexts, String... args) {
		PrintWriter out = new ConsoleWriter(System.out);
		PrintWriter err = new ConsoleWriter(System.err);
		Errors errors = new Errors(err);
		CommandLine commandLine = new CommandLine(new RootCommand(contexts), new CommandFactory(contexts)).setOut(out)
			.setErr(err)
			.setCaseInsensitiveEnumValuesAllowed(true)
			// A file or a job may be called @x.
			.setExpandAtFiles(false)
			.setParameterExceptionHandler(new UsageErrors())
			.setExecutionStrategy(CommandLineRun::executeCommand)
			.setExecutionExceptionHandler(
					(failure, command, parsed) -> errors.print(failure, contexts.databaseErrors(), contexts.isDebug()));
		PositiveNumber.registerIn(commandLine);
		CalledProgram.ofThisProcess().nameIn(commandLine);
		int exitCode = execute(commandLine, args,
				(failure) -> errors.print(failure, contexts.databaseErrors(), contexts.isDebug()));
		out.flush();
		err.flush();
		return exitCode;
	}

	/**
	 * Picocli leaves errors, such as one of memory, to the JVM, which would end as if it
	 * was stopped.
	 */
	private static int execute(CommandLine commandLine, String[] args, ToIntFunction<Error> printer) {
		try {
			return commandLine.execute(args);
		}
		catch (Error ex) {
			return printer.applyAsInt(ex);
		}
	}

	/** Output options may precede the command as well as follow it. */
	private static int executeCommand(ParseResult parsed) {
		if (parsed.hasSubcommand()) {
			CommandSpec command = parsed.subcommand().commandSpec();
			parsed.matchedOptions()
				.stream()
				.map((option) -> command.findOption(option.longestName()))
				.filter(Objects::nonNull)
				.forEach((option) -> option.setValue(true));
		}
		return new RunLast().execute(parsed);
	}

}
