package org.leadupdate.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.InputFile;

/**
 * A map of values in a file of its own: CSV in UTF-8 of two columns, with a header that
 * tells the delimiter.
 *
 * @param file the file
 * @param setting the name of what names it
 */
record ValueMapFile(Path file, String setting) {

	private static final String BOM = "\uFEFF";

	/**
	 * Reads the map.
	 * @return the first column to the second
	 * @throws RefusedException if it can't be read, has other than two columns, a value
	 * twice, or none
	 */
	Map<String, String> read() {
		String text = text();
		CSVFormat format = CSVFormat.RFC4180.builder()
			.setIgnoreEmptyLines(true)
			.setDelimiter(delimiter(text.lines().findFirst().orElse("")))
			.get();
		try (CSVParser rows = format.parse(new StringReader(text))) {
			return read(rows);
		}
		catch (CSVException | UncheckedIOException ex) {
			throw refused("has a quote in the wrong place: quote a value as a whole, and double the quotes in it");
		}
		catch (IOException ex) {
			throw refused("can't be read: " + ex.getMessage());
		}
	}

	private Map<String, String> read(CSVParser rows) {
		Map<String, String> values = new LinkedHashMap<>();
		for (CSVRecord row : rows) {
			if (row.size() != 2) {
				throw refused("has %d cell%s in line %d instead of two, the value and what it means"
					.formatted(row.size(), (row.size() != 1) ? "s" : "", rows.getCurrentLineNumber()));
			}
			if (row.getRecordNumber() > 1 && values.put(row.get(0), row.get(1)) != null) {
				throw refused("has the value in line %d for the second time".formatted(rows.getCurrentLineNumber()));
			}
		}
		if (values.isEmpty()) {
			throw refused("has no values below its header");
		}
		return values;
	}

	/** The hash of the content, in lower-case hex. */
	String sha256() {
		MessageDigest digest = InputFile.newDigest();
		return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
	}

	private String text() {
		try {
			String text = Files.readString(this.file);
			return text.startsWith(BOM) ? text.substring(BOM.length()) : text;
		}
		catch (NoSuchFileException ex) {
			throw refused("does not exist");
		}
		catch (CharacterCodingException ex) {
			throw refused("is not in UTF-8: save it as CSV UTF-8");
		}
		catch (IOException ex) {
			throw refused(Files.isDirectory(this.file) ? "is a folder" : "can't be read: " + ex.getMessage());
		}
	}

	private static String delimiter(String header) {
		return Stream.of(",", ";", "\t").filter(header::contains).findFirst().orElse(",");
	}

	private RefusedException refused(String problem) {
		return new RefusedException(ExitCode.USAGE,
				"The file %s of lead-update.%s %s. Correct it, then run the same command again.".formatted(this.file,
						this.setting, problem));
	}

}
