package org.leadupdate.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.cli.console.StatusLine;
import org.leadupdate.cli.error.Errors;
import org.leadupdate.cli.error.UsageErrors;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * One run of the program: parses the command line, carries the command out, and exits.
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
		// Its sentences are English, and so are their numbers.
		Locale.setDefault(Locale.ENGLISH);
		SignalStop signals = new SignalStop();
		Runtime.getRuntime().addShutdownHook(new Thread(signals::await, "stop"));
		StatusLine statusLine = statusLine();
		int exitCode = execute(new JobContextFactory(System.getProperty("lead-update.home", "."), signals, statusLine),
				args);
		signals.ended(exitCode);
		System.exit(exitCode);
	}

	/** From here on all of standard error goes by way of it, if there is one. */
	private static @Nullable StatusLine statusLine() {
		// run.sh has looked: Java can't tell whether standard error is a terminal.
		if (!Boolean.getBoolean("lead-update.terminal") || "dumb".equals(System.getenv("TERM"))) {
			return null;
		}
		StatusLine statusLine = new StatusLine(System.err);
		System.setErr(new PrintStream(statusLine, true, StandardCharsets.UTF_8));
		return statusLine;
	}

	static int execute(JobContextFactory workspace, String... args) {
		PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
		PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
		Errors errors = new Errors(err);
		CommandLine commandLine = new CommandLine(new RootCommand(workspace), new CommandFactory(workspace)).setOut(out)
			.setErr(err)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setParameterExceptionHandler(new UsageErrors())
			.setExecutionStrategy(CommandLineRun::carryOut)
			.setExecutionExceptionHandler((failure, command, parsed) -> errors.print(failure,
					workspace.databaseErrors(), workspace.isDebug()));
		PositiveNumber.registerIn(commandLine);
		int exitCode = commandLine.execute(args);
		out.flush();
		err.flush();
		return exitCode;
	}

	/** What is to be printed may be said before the command as well as after it. */
	private static int carryOut(ParseResult parsed) {
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
