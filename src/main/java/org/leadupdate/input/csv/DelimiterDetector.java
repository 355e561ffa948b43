package org.leadupdate.input.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Detects the delimiter from the header line: the one that makes the lead ID a column of
 * its own; of several, the one that makes the most columns.
 */
final class DelimiterDetector {

	private static final char[] CANDIDATES = { ',', ';', '\t', '|' };

	private final String leadIdHeader;

	DelimiterDetector(CsvSettings settings) {
		this.leadIdHeader = settings.columns()
			.entrySet()
			.stream()
			.filter((entry) -> Column.fold(entry.getKey()).equals("leadid"))
			.map((entry) -> Column.fold(entry.getValue()))
			.findFirst()
			.orElse("leadid");
	}

	/**
	 * Detects the delimiter.
	 * @param text the beginning of the input, a char per byte
	 */
	char detect(String text) {
		char best = CANDIDATES[0];
		int bestScore = 0;
		for (char candidate : CANDIDATES) {
			int score = score(headers(text, candidate));
			if (score > bestScore) {
				bestScore = score;
				best = candidate;
			}
		}
		return best;
	}

	private int score(List<String> headers) {
		return headers.size() + (hasLeadId(headers) ? CsvRowScanner.MAX_ROW : 0);
	}

	private boolean hasLeadId(List<String> headers) {
		return headers.stream().anyMatch((header) -> Column.fold(utf8(header)).equals(this.leadIdHeader));
	}

	private static String utf8(String latin) {
		return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	/**
	 * A header with an unclosed quote needs its delimiter too: the error message names
	 * the column.
	 */
	private List<String> brokenHeaders(String text, char delimiter) {
		String line = text.lines().filter((other) -> !other.isBlank()).findFirst().orElse("");
		List<String> headers = List.of(line.split(Pattern.quote(String.valueOf(delimiter)), -1));
		return hasLeadId(headers) ? headers : List.of();
	}

	private List<String> headers(String text, char delimiter) {
		try (CSVParser parser = CSVParser.parse(new StringReader(text), CsvRows.format(delimiter))) {
			Iterator<CSVRecord> records = parser.iterator();
			while (records.hasNext()) {
				List<String> headers = Arrays.asList(records.next().values());
				if (!headers.stream().allMatch(String::isBlank)) {
					return headers;
				}
			}
		}
		catch (IOException | UncheckedIOException ex) {
			return brokenHeaders(text, delimiter);
		}
		return List.of();
	}

}
