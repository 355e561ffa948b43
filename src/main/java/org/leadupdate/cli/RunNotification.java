package org.leadupdate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.cli.console.ConsoleWriter;
import org.leadupdate.cli.console.JsonOut;
import org.leadupdate.cli.console.RunPrinter;
import org.leadupdate.next.CommandText;
import org.leadupdate.notify.Notification;
import org.leadupdate.result.Run;
import org.leadupdate.run.RunOutcome;
import org.leadupdate.text.Printable;

/** Creates the notification of a run, from its console output and its summary.json. */
final class RunNotification {

	private RunNotification() {
	}

	static Notification of(RunOutcome outcome) {
		StringWriter text = new StringWriter();
		PrintWriter writer = new ConsoleWriter(text);
		new RunPrinter(writer, writer).print(outcome, false);
		writer.flush();
		int exitCode = outcome.exitCode().number();
		return new Notification(exitCode, subject(outcome.run().identity().job(), exitCode), text.toString(),
				json(outcome, text.toString()));
	}

	/** The notification of a command without a run. */
	static Notification of(String command, String job, @Nullable String input, int exitCode, String sentence) {
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		facts.put("job", job);
		facts.put("mode", command);
		facts.put("input", input);
		facts.put("exitCode", exitCode);
		facts.put("message", sentence);
		return new Notification(exitCode, subject(job, exitCode), sentence, JsonOut.of(facts));
	}

	private static String subject(String job, int exitCode) {
		String outcome = switch (exitCode) {
			case 0 -> "succeeded";
			case 1 -> "wrong usage or configuration";
			case 2 -> "input unusable, nothing written";
			case 3 -> "failed";
			case 4 -> "finished, some rows rejected";
			case 5 -> "stopped";
			case 6 -> "more rows rejected than allowed";
			default -> "busy";
		};
		return "[lead-update] %s: %s (exit %d)".formatted(Printable.line(job), outcome, exitCode);
	}

	private static String json(RunOutcome outcome, String text) {
		try {
			Path summary = Path.of(outcome.run().folder(), "summary.json");
			return outcome.hasReport() && !outcome.alreadyApplied() && Files.exists(summary) ? Files.readString(summary)
					: JsonOut.of(facts(outcome, text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, @Nullable Object> facts(RunOutcome outcome, String text) {
		Run run = outcome.run();
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		facts.put("run", run.number());
		facts.put("job", run.identity().job());
		facts.put("mode", run.identity().mode().name().toLowerCase(Locale.ROOT));
		facts.put("input", run.input());
		facts.put("exitCode", outcome.exitCode().number());
		facts.put("message",
				Objects.requireNonNullElseGet(outcome.failure(), () -> text.lines().findFirst().orElse("")));
		facts.put("folder", run.folder());
		facts.put("next", CommandText.orNull(outcome.next()));
		return facts;
	}

}
