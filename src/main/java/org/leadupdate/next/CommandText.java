package org.leadupdate.next;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.text.Printable;

/** A next step as a line for the shell, every word quoted where need be. */
public final class CommandText {

	private final List<String> words = new ArrayList<>();

	private CommandText() {
	}

	/**
	 * The command that takes a step.
	 * @param step the step; null where there is none
	 * @return a line that can be pasted to a shell, or null
	 */
	public static @Nullable String orNull(@Nullable NextStep step) {
		return (step != null) ? of(step) : null;
	}

	/**
	 * The command that takes a step.
	 * @param step the step
	 * @return a line that can be pasted to a shell
	 */
	public static String of(NextStep step) {
		CommandText text = new CommandText();
		text.add(step);
		step.settings().forEach((name, value) -> text.add("--set", name + "=" + value));
		return program() + text.words.stream().map((word) -> " " + word).collect(Collectors.joining());
	}

	/**
	 * How the program is called from where its user stands.
	 * @return the begin of a line for the shell: {@code ./run.sh} in its own folder, or
	 * what its user has it called, such as {@code podman run lead-update}
	 */
	public static String program() {
		return program(System.getenv("LEAD_UPDATE_PROGRAM"), System.getProperty("lead-update.home"));
	}

	static String program(@Nullable String called, @Nullable String home) {
		if (called != null && !called.isBlank()) {
			return Printable.line(called.strip());
		}
		return (home == null || Path.of(home).equals(Path.of("").toAbsolutePath())) ? "./run.sh"
				: ShellWord.quote(Path.of(home, "run.sh").toString());
	}

	private void add(NextStep step) {
		if (step instanceof NextStep.Apply apply) {
			add("apply", apply.job(), "--input", apply.input());
		}
		else if (step instanceof NextStep.Check check) {
			add("check", check.job());
			if (!check.input().isEmpty()) {
				add("--input", check.input());
			}
		}
		else if (step instanceof NextStep.Undo undo) {
			add("undo", number(undo.run()));
			add(undo.option());
			add("--job", undo.job());
		}
		else if (step instanceof NextStep.Reassign reassign) {
			add(reassign);
		}
		else {
			addNumbered(step);
		}
	}

	private void addNumbered(NextStep step) {
		if (step instanceof NextStep.Resume resume) {
			add("resume", number(resume.run()));
		}
		else if (step instanceof NextStep.Abandon abandon) {
			add("abandon", number(abandon.run()));
		}
		else if (step instanceof NextStep.History history) {
			add("history", number(history.run()));
		}
		else {
			throw new IllegalArgumentException("No command takes the step " + step);
		}
		add("--job", step.job());
	}

	private void add(NextStep.Undo.Option option) {
		switch (option) {
			case CHECK -> add("--check");
			case AGAIN -> add("--again");
			default -> {
			}
		}
	}

	private void add(NextStep.Reassign reassign) {
		add("reassign", "--from", reassign.from(), "--to", String.join(",", reassign.to()));
		if (!reassign.statuses().isEmpty()) {
			add("--status", String.join(",", reassign.statuses()));
		}
		if (reassign.limit() != null) {
			add("--limit", String.valueOf(reassign.limit()));
		}
		add("--job", reassign.job());
	}

	private static String number(long run) {
		return String.valueOf(run);
	}

	private void add(String... more) {
		for (String word : more) {
			this.words.add(ShellWord.quote(word));
		}
	}

}
