package org.leadupdate.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** An input whose results show whether each row was applied once, and in order. */
final class RoundsOfUpdates {

	private static final int BUSIEST = 2_001;

	/** As many leads has the database. */
	static final int LEADS = BUSIEST;

	private static final int ROWS_OF_A_ROUND = (LEADS - 1) * 21 / 20;

	/** This many rows of each lead, on top of those of the busiest lead. */
	private static final int ROUNDS = Integer.getInteger("rounds.rows", 8 * ROWS_OF_A_ROUND) / ROWS_OF_A_ROUND;

	/** The rows of the input; {@code -Drounds.rows=500000} has more. */
	static final int ROWS = ROUNDS * ROWS_OF_A_ROUND;

	private static final Pattern TIME = Pattern.compile("(?!2026-01-02)\\d{4}-\\d\\d-\\d\\d[T ][0-9:.]+Z?");

	private RoundsOfUpdates() {
	}

	/**
	 * Rows in rounds over all leads, with the number of the round; every twentieth is of
	 * one and the same lead, with a counter of its own. Some rows are rejected, some ask
	 * for nothing new.
	 */
	static String input() {
		StringBuilder csv = new StringBuilder("leadID,owner,extendedFields.visits,extendedFields.note\n");
		int busiest = 0;
		for (int round = 1; round <= ROUNDS; round++) {
			for (int lead = 1; lead < BUSIEST; lead++) {
				String owner = (lead % 50 == round) ? "nobody" : (round % 2 == 0) ? "ben" : "Anna";
				boolean same = lead % 40 == 0 && round == ROUNDS;
				csv.append("%d,%s,%d,%s\n".formatted(lead, same ? "Anna" : owner, same ? round - 1 : round,
						same ? "" : "a note on lead %d in round %d".formatted(lead, round)));
				if (lead % 20 == 0) {
					csv.append("%d,,%d,\n".formatted(BUSIEST, ++busiest));
				}
			}
		}
		return csv.toString();
	}

	/** The rows of a query, without times. */
	static List<String> lines(Installation installation, String sql) {
		return installation.query(sql).stream().map(List::toString).map(RoundsOfUpdates::withoutTimes).toList();
	}

	/** Those of the two runs, that is: the leads' own are of another year's spring. */
	private static String withoutTimes(String line) {
		return TIME.matcher(line).replaceAll("(time)");
	}

	/** Two files are the same line by line, but for times. */
	static void assertTheSame(Path actual, Path expected) {
		try (BufferedReader these = Files.newBufferedReader(actual);
				BufferedReader those = Files.newBufferedReader(expected)) {
			String line = those.readLine();
			for (int number = 1; line != null; number++) {
				String found = these.readLine();
				assertThat(found).as("%s, line %d", actual, number).isNotNull();
				assertThat(withoutTimes(found)).as("%s, line %d", actual, number).isEqualTo(withoutTimes(line));
				line = those.readLine();
			}
			assertThat(these.readLine()).as("%s, after its end", actual).isNull();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Each row found its lead as the row before left it: none was applied twice, none out
	 * of order.
	 */
	static void assertChained(Path report) {
		Map<String, Integer> visits = new HashMap<>();
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = CSVParser.parse(report, StandardCharsets.UTF_8, format)) {
			for (CSVRecord row : parser) {
				JsonNode change = JsonMapper.shared().readTree(row.get("changedFields")).get("visits");
				if (change != null) {
					assertThat(change.get("from").intValue()).as(row.toString())
						.isEqualTo(visits.getOrDefault(row.get("leadID"), 0));
					visits.put(row.get("leadID"), change.get("to").intValue());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		assertThat(visits).hasSize(BUSIEST).containsEntry("" + BUSIEST, ROUNDS * (LEADS - 1) / 20);
	}

}
