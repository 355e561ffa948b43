package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** The file of a job definition. */
final class DefinitionFile {

	private DefinitionFile() {
	}

	/**
	 * Checks that it can be read: Spring's own error message would not name the file.
	 * @throws RefusedException if it is not valid YAML
	 */
	static void check(Path file) {
		try {
			new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
		}
		catch (MarkedYAMLException ex) {
			throw invalid(file,
					place(ex.getProblemMark()) + Objects.requireNonNullElse(ex.getProblem(), "not valid YAML"));
		}
		catch (YAMLException | IOException ex) {
			throw invalid(file, String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
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
