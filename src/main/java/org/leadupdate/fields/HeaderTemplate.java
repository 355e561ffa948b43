package org.leadupdate.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.input.csv.CsvSettings;

/** The header of an input for a job definition, with a column per field. */
final class HeaderTemplate {

	private final CsvSettings settings;

	HeaderTemplate(CsvSettings settings) {
		this.settings = settings;
	}

	/** The header line, with the headers and the delimiter of the job definition. */
	String line(List<SettableField> fields) {
		char delimiter = Objects.requireNonNullElse(this.settings.delimiter(), ',');
		return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get().format(headers(fields).toArray());
	}

	private List<String> headers(List<SettableField> fields) {
		Map<String, String> mapped = new TreeMap<>();
		this.settings.columns().forEach((name, header) -> mapped.put(CaseInsensitiveNames.fold(name.strip()), header));
		List<String> names = new ArrayList<>(List.of("leadID", "owner"));
		fields.forEach((field) -> names.add("extendedFields." + field.name()));
		// What has one value for every row has no column.
		Set<String> constants = this.settings.cells()
			.constants()
			.keySet()
			.stream()
			.map(CaseInsensitiveNames::fold)
			.collect(Collectors.toSet());
		names.removeIf((name) -> constants.contains(CaseInsensitiveNames.fold(name)));
		List<String> headers = new ArrayList<>();
		for (String name : names) {
			headers.add(Objects.requireNonNullElse(mapped.remove(CaseInsensitiveNames.fold(name)), name));
		}
		// Every mapped header must be present.
		headers.addAll(mapped.values());
		return headers;
	}

}
