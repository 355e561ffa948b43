package org.leadupdate.input;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Tells the delimiter by the header line: the one that makes the lead ID a column of its
 * own, and of several the one that makes the most columns.
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

	char detect(byte[] beginning) {
		String text = new String(beginning, StandardCharsets.ISO_8859_1);
		char best = CANDIDATES[0];
		int most = 0;
		for (char candidate : CANDIDATES) {
			int score = score(headers(text, candidate));
			if (score > most) {
				most = score;
				best = candidate;
			}
		}
		return best;
	}

	private int score(List<String> headers) {
		boolean hasLeadId = headers.stream().anyMatch((header) -> Column.fold(utf8(header)).equals(this.leadIdHeader));
		return headers.size() + (hasLeadId ? RowTrace.MAX_ROW : 0);
	}

	private static String utf8(String latin) {
		return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	private static List<String> headers(String text, char delimiter) {
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
			// With this delimiter it is no CSV: no candidate.
			Objects.requireNonNull(ex);
		}
		return List.of();
	}

}
