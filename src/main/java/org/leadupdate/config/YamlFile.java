package org.leadupdate.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.UnicodeReader;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** The file of a job definition, or one that it imports. */
public final class YamlFile {

	private YamlFile() {
	}

	/**
	 * Checks that it can be read: Spring's own error message would not name the file.
	 * @param file the file
	 * @throws RefusedException if it is not valid YAML
	 */
	public static void check(Path file) {
		try {
			checkSize(file);
			new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
		}
		catch (YamlSize.Refused ex) {
			throw invalid(file, place(ex.place()) + ex.getMessage());
		}
		catch (MarkedYAMLException ex) {
			throw invalid(file,
					place(ex.getProblemMark()) + Objects.requireNonNullElse(ex.getProblem(), "not valid YAML"));
		}
		catch (YAMLException | IOException ex) {
			throw invalid(file, String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
		}
	}

	/** Before Spring writes out its aliases. */
	private static void checkSize(Path file) throws IOException {
		try (InputStream stream = Files.newInputStream(file)) {
			new Yaml().composeAll(new UnicodeReader(stream)).forEach(new YamlSize()::check);
		}
	}

	private static String place(Mark mark) {
		return "line %d, column %d: ".formatted(mark.getLine() + 1, mark.getColumn() + 1);
	}

	private static RefusedException invalid(Path file, String reason) {
		return new RefusedException(ExitCode.USAGE,
				"The job definition %s can't be read: %s. Correct it and run the same command again.".formatted(file,
						reason));
	}

}
