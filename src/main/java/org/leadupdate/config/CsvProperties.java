package org.leadupdate.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.LeadUpdateProperties.UnknownColumns;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.csv.CellSettings;
import org.leadupdate.input.csv.CsvSettings;

/** How a job definition has its input read. */
public final class CsvProperties {

	private static final String IGNORE = "ignore";

	private CsvProperties() {
	}

	/**
	 * How the input is read.
	 * @param properties the job definition
	 * @return the settings of the package that reads it
	 * @throws RefusedException if a setting is wrong
	 */
	public static CsvSettings of(LeadUpdateProperties properties) {
		if (properties.clearMarker().isBlank()) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.clear-marker is blank, but a blank cell changes nothing. Give a text such as #N/A.");
		}
		Map<String, String> columns = new LinkedHashMap<>();
		List<String> ignored = new ArrayList<>();
		properties.columns().forEach((name, header) -> {
			if (name.equals(IGNORE)) {
				ignored.addAll(List.of(header.split(",")));
			}
			// A list comes in as ignore.0, ignore.1 and so on.
			else if (name.startsWith(IGNORE + ".") || name.startsWith(IGNORE + "[")) {
				ignored.add(header);
			}
			else {
				columns.put(name, header);
			}
		});
		return settings(properties, columns, ignored);
	}

	private static CsvSettings settings(LeadUpdateProperties properties, Map<String, String> columns,
			List<String> ignored) {
		try {
			return new CsvSettings(columns, ignored, delimiter(properties.delimiter()), properties.encoding(),
					properties.unknownColumns() == UnknownColumns.IGNORE, properties.clearMarker(), properties.rows(),
					new CellSettings(properties.trim(), properties.leadId().stripPrefix(),
							properties.leadId().stripSuffix(), properties.constants()));
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(ExitCode.USAGE, "The setting lead-update." + ex.getMessage());
		}
	}

	private static @Nullable Character delimiter(@Nullable String setting) {
		if (setting == null || setting.isEmpty()) {
			return null;
		}
		if (setting.equalsIgnoreCase("tab") || setting.equals("\\t")) {
			return '\t';
		}
		if (setting.length() == 1 && ",;|\t".contains(setting)) {
			return setting.charAt(0);
		}
		throw new RefusedException(ExitCode.USAGE,
				"The setting lead-update.delimiter is \"%s\". It can be , ; | or tab.".formatted(setting));
	}

}
