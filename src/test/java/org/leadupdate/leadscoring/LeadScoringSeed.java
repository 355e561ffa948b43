package org.leadupdate.leadscoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes trial data of the public "lead scoring" CSV: a folder for {@code seed} with its
 * leads, whose extended fields are still empty and defined with their real types, and a
 * job definition that fills them from the very file.
 */
public final class LeadScoringSeed {

	private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

	private static final List<String> OWNERS = List.of("asha.rao", "ben.okafor", "chen.li", "dana.cruz");

	private final List<CSVRecord> leads;

	private final Path folder;

	private LeadScoringSeed(Path source, Path folder) throws IOException {
		this.folder = folder;
		try (var parser = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(Files.newBufferedReader(source, StandardCharsets.UTF_8))) {
			this.leads = parser.getRecords();
		}
	}

	/**
	 * Writes the folder.
	 * @param args the CSV file, and the folder to make
	 */
	public static void main(String[] args) throws IOException {
		Path source = Path.of(args[0]).toAbsolutePath();
		Path folder = Path.of(args[1]).toAbsolutePath();
		Files.createDirectories(folder);
		LeadScoringSeed seed = new LeadScoringSeed(source, folder);
		seed.org();
		seed.fields();
		Files.writeString(folder.resolve("lead-scoring.yaml"), seed.job(source));
	}

	private void org() throws IOException {
		print("associate", List.of("org_id", "username", "user_id", "active"), (table) -> {
			for (String owner : OWNERS) {
				table.printRecord(1, owner, 9101 + OWNERS.indexOf(owner), 1);
			}
		});
		print("leads", List.of("id", "org_id", "user_id", "type", "lead_for", "status", "owner", "created_on",
				"created_by", "last_updated_on", "last_updated_by", "org_source_id"), (table) -> {
					for (CSVRecord lead : this.leads) {
						long id = Long.parseLong(lead.get("Lead Number"));
						table.printRecord(id, 1, 1_000_000 + id, "CATEGORY", "Courses", "OPEN",
								OWNERS.get((int) (id % OWNERS.size())), "2026-01-05 09:00:00", 9001,
								"2026-01-05 09:00:00", 9001, -1);
					}
				});
	}

	private void fields() throws IOException {
		print("extended_field", List.of("id", "name", "entity_type", "vertical_id", "label", "data_type", "max_length",
				"element_type", "max_items"), (table) -> {
					for (LeadScoringField field : LeadScoringField.ALL) {
						table.printRecord(field.id(), field.name(), "LEAD", -1, field.header(), field.type(),
								field.maxLength(), field.elementType(), field.maxItems());
					}
				});
		print("extended_field_value", List.of("field_id", "org_id", "value"), (table) -> {
			for (LeadScoringField field : LeadScoringField.ALL) {
				for (String value : values(field)) {
					table.printRecord(field.id(), field.type().equals("CUSTOM_ENUM") ? 1 : -1, value);
				}
			}
		});
		print("extended_field_rule", List.of("field_id", "operator", "operand"), (table) -> {
			for (LeadScoringField field : LeadScoringField.ALL) {
				for (Map.Entry<String, String> rule : field.rules().entrySet()) {
					table.printRecord(field.id(), rule.getKey(), rule.getValue());
				}
			}
		});
	}

	/** The values that many leads have are the real ones, but for the unmade choice. */
	private List<String> values(LeadScoringField field) {
		if (field.leastLeads() == 0) {
			return List.of();
		}
		Map<String, Long> leadsByValue = this.leads.stream()
			.map((lead) -> lead.get(field.header()))
			.filter((value) -> !value.isEmpty() && !value.equals("Select"))
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
		leadsByValue.values().removeIf((count) -> count < field.leastLeads());
		return List.copyOf(leadsByValue.keySet());
	}

	private String job(Path source) {
		String columns = LeadScoringField.ALL.stream()
			.map((field) -> "    extendedFields.%s: %s\n".formatted(field.name(), field.header()))
			.collect(Collectors.joining());
		List<String> mapped = LeadScoringField.ALL.stream().map(LeadScoringField::header).toList();
		String ignored = this.leads.get(0)
			.getParser()
			.getHeaderNames()
			.stream()
			.filter((header) -> !mapped.contains(header) && !header.equals("Lead Number"))
			.collect(Collectors.joining(", "));
		return """
				# The lead-scoring import: course enquiries with typed extended fields.
				lead-update:
				  org: 1
				  updated-by: 9001
				  input: %s
				  columns:
				    leadID: Lead Number
				%s    ignore: [%s]
				""".formatted(source, columns, ignored);
	}

	private void print(String table, List<String> header, Rows rows) throws IOException {
		try (CSVPrinter printer = new CSVPrinter(
				Files.newBufferedWriter(this.folder.resolve(table + ".csv"), StandardCharsets.UTF_8), CSV)) {
			printer.printRecord(header);
			rows.print(printer);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private interface Rows {

		void print(CSVPrinter table) throws IOException;

	}

}
