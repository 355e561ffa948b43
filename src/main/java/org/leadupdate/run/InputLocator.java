package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.ProgramInfo;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.file.PrivateFiles;
import org.leadupdate.input.InputException;
import org.leadupdate.input.InputFile;

/**
 * Finds the input: a file, the newest file that fits a pattern, or a stream. Closing it
 * removes the copy of a stream.
 */
public class InputLocator implements AutoCloseable {

	private final LeadUpdateProperties properties;

	private @Nullable Path copy;

	public InputLocator(LeadUpdateProperties properties) {
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
		Optional<Path> found = InputPattern.is(path) && !Files.exists(path) ? new InputPattern(path).newest()
				: Optional.of(path).filter((file) -> Files.exists(file));
		if (found.isEmpty() && this.properties.noInput() == LeadUpdateProperties.NoInput.OK) {
			return Optional.empty();
		}
		return Optional.of(open(found.orElseThrow(() -> missing(path))));
	}

	private static InputException missing(Path path) {
		return new InputException(
				(InputPattern.is(path) ? "No file fits %s. " : "There is no file %s. ").formatted(path)
						+ "Check lead-update.input or --input.");
	}

	private InputFile open(Path path) {
		return InputFile.isReadOnce(path) ? once(path.toString())
				: InputFile.of(path).limitedTo(this.properties.maxInputBytes());
	}

	private InputFile once(String name) {
		Path folder = this.properties.reportFolder();
		String prefix = ".input-" + ProgramInfo.host().replace('/', '_') + "-";
		Path copy = folder.resolve(prefix + ProcessHandle.current().pid());
		this.copy = copy;
		try {
			PrivateFiles.createFolder(folder);
			deleteLeftOver(folder, prefix);
			if (name.equals("-")) {
				return InputFile.spooled(System.in, name, copy, this.properties.maxInputBytes());
			}
			return InputFile.spooled(Files.newInputStream(Path.of(name)), name, copy, this.properties.maxInputBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Those that processes of this machine left when they were killed. */
	private static void deleteLeftOver(Path folder, String prefix) throws IOException {
		try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder,
				(path) -> path.getFileName().toString().startsWith(prefix))) {
			for (Path copy : copies) {
				String pid = copy.getFileName().toString().substring(prefix.length());
				if (pid.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
					Files.deleteIfExists(copy);
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		if (this.copy != null) {
			Files.deleteIfExists(this.copy);
		}
	}

}
