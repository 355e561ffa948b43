package org.leadupdate.config;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

/** A map of values in a file of its own: CSV in UTF-8 of two columns, with a header. */
final class ValueMapFile {

	private ValueMapFile() {
	}

	/**
	 * Reads a map.
	 * @param file the file
	 * @param setting what names it
	 * @return the first column to the second
	 * @throws RefusedException if it can't be read, has other than two columns, or a
	 * value twice
	 */
	static Map<String, String> read(Path file, String setting) {
		Map<String, String> values = new LinkedHashMap<>();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
				CSVParser rows = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(reader)) {
			for (CSVRecord row : rows) {
				if (row.size() != 2) {
					throw refused(setting, file, "line %d has %d cells: give the value and what it means"
						.formatted(rows.getCurrentLineNumber(), row.size()));
				}
				if (row.getRecordNumber() > 1 && values.put(row.get(0).replace("\uFEFF", ""), row.get(1)) != null) {
					throw refused(setting, file,
							"line %d has a value for the second time".formatted(rows.getCurrentLineNumber()));
				}
			}
			return values;
		}
		catch (IOException | UncheckedIOException ex) {
			throw refused(setting, file, String.valueOf(ex.getMessage()));
		}
	}

	private static RefusedException refused(String setting, Path file, String problem) {
		return new RefusedException(ExitCode.USAGE,
				"The %s, %s, can't be read: %s. Correct it, then run the same command again.".formatted(setting, file,
						problem));
	}

}
