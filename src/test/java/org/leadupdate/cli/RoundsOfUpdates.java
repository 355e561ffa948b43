package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

	/** This many rows of each lead, on top of those of the busiest lead. */
	private static final int ROUNDS = 8;

	/** The rows of the input. */
	static final int ROWS = ROUNDS * (LEADS - 1) * 21 / 20;

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
		return withoutTimes(installation.query(sql).stream().map(List::toString).toList());
	}

	/** Those of the two runs, that is: the leads' own are of another year's spring. */
	static List<String> withoutTimes(List<String> lines) {
		return lines.stream()
			.map((line) -> line.replaceAll("(?!2026-01-02)\\d{4}-\\d\\d-\\d\\d[T ][0-9:.]+Z?", "(time)"))
			.toList();
	}

	/**
	 * Each row found its lead as the row before left it: none was applied twice, none out
	 * of order.
	 */
	static void assertChained(String report) {
		Map<String, Integer> visits = new HashMap<>();
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = CSVParser.parse(report, format)) {
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
