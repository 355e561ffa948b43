package org.leadupdate.run;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputException;

/**
 * A file name with {@code *}, {@code ?}, {@code [} or <code>{</code> in it, in a folder.
 *
 * @param path the folder and the pattern
 */
record InputPattern(Path path) {

	/** How those who bring files mark one that is on its way. */
	private static final Set<String> PARTIAL = Set.of("part", "partial", "filepart", "crdownload", "tmp", "swp");

	static boolean is(Path path) {
		return String.valueOf(path.getFileName()).matches(".*[*?\\[{].*");
	}

	/**
	 * Finds the file of the folder that was written last; of several of the same time the
	 * one whose name comes last. Hidden files and those being transferred don't count,
	 * unless the pattern itself asks for such.
	 * @return the file, if any fits
	 * @throws InputException if the pattern is invalid, or the folder can't be read
	 */
	Optional<Path> newest() {
		Path folder = Objects.requireNonNull(this.path.getParent(), "absolute");
		if (!Files.isDirectory(folder)) {
			return Optional.empty();
		}
		PathMatcher matcher = matcher();
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> matcher.matches(file.getFileName()) && isWhole(name(file)))
				.filter(Files::isRegularFile)
				.max(Comparator.comparing(InputPattern::modified).thenComparing(Path::toString));
		}
		catch (IOException ex) {
			throw new InputException("The folder %s can't be read (%s). Give this user the right to read it."
				.formatted(folder, ex.getClass().getSimpleName()), ex);
		}
	}

	private PathMatcher matcher() {
		try {
			return FileSystems.getDefault().getPathMatcher("glob:" + name(this.path));
		}
		catch (PatternSyntaxException ex) {
			throw new InputException(
					"There is no file %s, and it is not a valid pattern either: %s. Check lead-update.input or --input."
						.formatted(this.path, ex.getDescription()),
					ex);
		}
	}

	private boolean isWhole(String name) {
		boolean hidden = name.startsWith(".") && !name(this.path).startsWith(".");
		boolean partial = name.endsWith("~") || PARTIAL.contains(ending(name));
		return !hidden && (!partial || ending(name).equals(ending(name(this.path))));
	}

	private static String ending(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	private static String name(@Nullable Path path) {
		return String.valueOf(Objects.requireNonNull(path, "a path").getFileName());
	}

	/** One that is taken away meanwhile counts as old. */
	private static FileTime modified(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		}
		catch (IOException ex) {
			return FileTime.fromMillis(Long.MIN_VALUE);
		}
	}

}
