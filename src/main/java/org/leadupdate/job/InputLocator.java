package org.leadupdate.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputException;
import org.leadupdate.input.InputFile;

/** Finds the input: a file, the newest file that fits a pattern, or a stream. */
public class InputLocator {

	private final LeadUpdateProperties properties;

	InputLocator(LeadUpdateProperties properties) {
		this.properties = properties;
	}

	/**
	 * Finds the input of a run.
	 * @param given the absolute path given on the command line, {@code -} for standard
	 * input, null for the job definition's
	 * @return the input; empty if there is none and the job definition allows that
	 * @throws InputException if there is none
	 */
	public Optional<InputFile> locate(@Nullable String given) {
		String input = Objects.requireNonNullElse(given, Objects.requireNonNullElse(this.properties.input(), ""));
		if (input.isBlank()) {
			throw new RefusedException(ExitCode.USAGE,
					"No input is named. Give --input FILE, or set lead-update.input in jobs/%s.yaml."
						.formatted(this.properties.job()));
		}
		if (input.equals("-")) {
			return Optional.of(once(input));
		}
		Path path = this.properties.home().resolve(input).normalize();
		Optional<Path> found = isPattern(path) && !Files.exists(path) ? newest(path)
				: Optional.of(path).filter((file) -> Files.exists(file));
		if (found.isEmpty() && this.properties.noInput() == LeadUpdateProperties.NoInput.OK) {
			return Optional.empty();
		}
		return Optional.of(open(found.orElseThrow(() -> missing(path))));
	}

	private static InputException missing(Path path) {
		return new InputException((isPattern(path) ? "No file fits %s. " : "There is no file %s. ").formatted(path)
				+ "Check lead-update.input or --input.");
	}

	private InputFile open(Path path) {
		return InputFile.isReadOnce(path) ? once(path.toString()) : InputFile.of(path);
	}

	private InputFile once(String name) {
		Path copy = this.properties.home()
			.resolve(this.properties.reportDir())
			.resolve(".input-" + ProcessHandle.current().pid());
		try {
			Files.createDirectories(copy.getParent());
			copy.toFile().deleteOnExit();
			if (name.equals("-")) {
				return InputFile.spooled(System.in, name, copy);
			}
			return InputFile.spooled(Files.newInputStream(Path.of(name)), name, copy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isPattern(Path path) {
		String name = String.valueOf(path.getFileName());
		return name.contains("*") || name.contains("?") || name.contains("[") || name.contains("{");
	}

	private static Optional<Path> newest(Path pattern) {
		Path folder = Objects.requireNonNull(pattern.getParent(), "absolute");
		if (!Files.isDirectory(folder)) {
			return Optional.empty();
		}
		PathMatcher matcher = matcher(pattern);
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> matcher.matches(file.getFileName()) && Files.isRegularFile(file))
				.max(Comparator.comparing(InputLocator::modified).thenComparing(Path::toString));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PathMatcher matcher(Path pattern) {
		try {
			return FileSystems.getDefault().getPathMatcher("glob:" + pattern.getFileName());
		}
		catch (PatternSyntaxException ex) {
			throw new InputException(
					"There is no file %s, and it is no pattern either: %s. Check lead-update.input or --input."
						.formatted(pattern, ex.getDescription()),
					ex);
		}
	}

	private static FileTime modified(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
