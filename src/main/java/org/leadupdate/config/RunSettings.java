package org.leadupdate.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.LeadUpdateProperties.UnknownColumns;
import org.leadupdate.conversion.ConversionSettings;
import org.leadupdate.api.ApiSettings;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.RowRange;
import org.leadupdate.input.csv.CellSettings;
import org.leadupdate.input.csv.CsvSettings;
import org.leadupdate.result.Run;
import org.leadupdate.lead.Overwrite;
import org.leadupdate.validation.OverwritePolicy;
import org.leadupdate.validation.ValidationPolicy;

/**
 * A job definition in the terms of the packages that act on it.
 *
 * @param org the org whose leads may be touched
 * @param updatedBy the user ID written to the leads
 * @param csv how the input is read
 * @param conversion how its values are converted
 * @param validation how its rows are validated
 * @param semantic the settings that decide what a row means, by property name: they
 * belong to the run and can't change when it is resumed
 * @param limits when it stops by itself, and how fast it may go
 * @param given what was set on the command line, by full property name
 */
public record RunSettings(long org, long updatedBy, CsvSettings csv, ConversionSettings conversion,
		ValidationPolicy validation, Map<String, String> semantic, RunLimits limits, Map<String, String> given) {

	/** How the input of a run is generated, if it is: this name, and names below it. */
	public static final String GENERATED = "generated";

	private static final String IGNORE = "ignore";

	private static final String UPDATED_BY = "updated-by";

	private static final String ROWS = "rows";

	private static final String ALL = "null";

	private static final String PREFIX = "lead-update.";

	private static final String COLUMNS = "columns.";

	private static final List<String> MAPS = List.of(COLUMNS, OverwriteSetting.PREFIX, "formats.", "values.",
			"constants.");

	/**
	 * The settings of a job definition.
	 * @throws RefusedException if one is missing or wrong
	 */
	public static RunSettings of(LeadUpdateProperties properties) {
		long org = required(properties, "org", properties.org());
		long updatedBy = (properties.isThroughApi() && properties.updatedBy() == null) ? 0
				: required(properties, UPDATED_BY, properties.updatedBy());
		OverwritePolicy overwrite = OverwriteSetting.policy(properties.overwrite());
		if (properties.isThroughApi()) {
			ApiSettings.of(properties.api());
			checkOverwrite(overwrite);
		}
		return new RunSettings(org, updatedBy, csv(properties), ConversionProperties.of(properties),
				new ValidationPolicy(properties.invalidFields(), overwrite, !properties.isThroughApi()),
				semantic(properties, updatedBy), RunLimits.of(properties), MapSettings.unbracketed(properties.given()));
	}

	/**
	 * The settings of a run whose input the program generates.
	 * @param properties the job definition
	 * @param org the org of the leads
	 * @param updatedBy the user ID to write, unless the job definition names another
	 * @param generated what to store of how the input is generated
	 * @return the settings
	 */
	public static RunSettings ofGenerated(LeadUpdateProperties properties, long org, long updatedBy,
			Map<String, String> generated) {
		long user = (properties.updatedBy() != null) ? properties.updatedBy() : updatedBy;
		Map<String, String> semantic = new LinkedHashMap<>(generated);
		semantic.put(UPDATED_BY, String.valueOf(user));
		semantic.putAll(workers(properties));
		return new RunSettings(org, user, CsvSettings.defaults(), ConversionSettings.NONE, ValidationPolicy.DEFAULT,
				semantic, RunLimits.of(properties).ofGenerated(), MapSettings.unbracketed(properties.given()));
	}

	/**
	 * Whether workers apply the partitions, too.
	 * @return true if they do
	 */
	public boolean hasWorkers() {
		return this.semantic.containsKey(Run.WORKERS);
	}

	/**
	 * Whether a run took all the rows that these settings ask for: one that took a few
	 * first has not applied the rest.
	 */
	public boolean isWithin(Run run) {
		String taken = run.settings().getOrDefault(ROWS, ALL);
		RowRange asked = this.csv.rows();
		return taken.equals(ALL) || (asked != null && RowRange.parse(taken).contains(asked));
	}

	/**
	 * The settings of the check that comes before the first write: it goes through the
	 * whole file, and is judged by its limit at the end.
	 */
	public RunSettings forFirstValidation() {
		return new RunSettings(this.org, this.updatedBy, this.csv, this.conversion, this.validation, this.semantic,
				this.limits.afterCheck(), this.given);
	}

	/** What is stored of them with the run. */
	public Map<String, String> toStored() {
		Map<String, String> stored = new LinkedHashMap<>(this.semantic);
		new TreeMap<>(this.given).forEach((name, value) -> stored.put(Run.GIVEN + name, value));
		return stored;
	}

	/** The same of a run that is resumed: what is set now counts, the rest stays. */
	public Map<String, String> mergedInto(Run run) {
		Map<String, String> stored = new LinkedHashMap<>(run.settings());
		this.given.forEach((name, value) -> stored.put(Run.GIVEN + name, value));
		return stored;
	}

	/** What a lead holds is known only to who has the database. */
	private static void checkOverwrite(OverwritePolicy overwrite) {
		if (!overwrite.equals(OverwritePolicy.of(Overwrite.ALWAYS))) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.overwrite needs to know what a lead holds, which the vendor's API does not tell. Remove it, or set lead-update.target to database.");
		}
	}

	private static long required(LeadUpdateProperties properties, String name, @Nullable Long value) {
		if (value == null) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.%s is missing. Set it in jobs/%s.yaml.".formatted(name, properties.job()));
		}
		if (value <= 0) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.%s is %d. Give a number above zero.".formatted(name, value));
		}
		return value;
	}

	/**
	 * How a job definition has its input read.
	 * @throws RefusedException if a setting is wrong
	 */
	public static CsvSettings csv(LeadUpdateProperties properties) {
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
		if (properties.clearMarker().isBlank()) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.clear-marker is blank, but a blank cell changes nothing. Give a text such as #N/A.");
		}
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

	/** Those that are set, by property name; through the API there may be no user. */
	private static Map<String, String> semantic(LeadUpdateProperties properties, long updatedBy) {
		Map<String, String> settings = new LinkedHashMap<>();
		new TreeMap<>(properties.columns()).forEach((name, header) -> settings.put(COLUMNS + name, header));
		if (properties.delimiter() != null) {
			settings.put("delimiter", properties.delimiter());
		}
		settings.put("encoding", properties.encoding().name());
		settings.put("unknown-columns", properties.unknownColumns().name());
		settings.put("clear-marker", properties.clearMarker());
		settings.put("invalid-fields", properties.invalidFields().name());
		settings.putAll(OverwriteSetting.properties(properties.overwrite()));
		settings.putAll(ConversionProperties.semantic(properties));
		if (updatedBy != 0) {
			settings.put(UPDATED_BY, String.valueOf(updatedBy));
		}
		if (properties.rows() != null) {
			settings.put(ROWS, properties.rows().toString());
		}
		if (properties.isThroughApi()) {
			settings.put(Run.TARGET, Run.API);
		}
		settings.putAll(workers(properties));
		return settings;
	}

	private static Map<String, String> workers(LeadUpdateProperties properties) {
		return properties.workers() ? Map.of(Run.WORKERS, "true") : Map.of();
	}

	/** What a run began with, as properties to resume it by. */
	public static Map<String, Object> properties(Run run) {
		Map<String, Object> properties = new LinkedHashMap<>();
		run.semanticSettings().forEach((name, value) -> {
			if (!isOfGenerated(name) && !isDigest(name)) {
				properties.put(PREFIX + bracketed(name), value);
			}
		});
		properties.put(PREFIX + "job", run.identity().job());
		properties.put(PREFIX + "org", run.identity().org());
		return properties;
	}

	/** Names of columns and fields can have any character. */
	private static String bracketed(String name) {
		return MAPS.stream()
			.filter(name::startsWith)
			.map((map) -> MapSettings.bracketed(map.substring(0, map.length() - 1), name.substring(map.length())))
			.findFirst()
			.orElse(name);
	}

	/** The settings that are others than those a run began with, and what they were. */
	public List<String> differences(Run run) {
		Map<String, String> begun = run.semanticSettings();
		Set<String> names = new TreeSet<>(this.semantic.keySet());
		names.addAll(begun.keySet());
		return names.stream()
			.filter((name) -> !isOfGenerated(name))
			.filter((name) -> !Objects.equals(this.semantic.get(name), begun.get(name)))
			.map((name) -> PREFIX + difference(name, begun.get(name)))
			.toList();
	}

	private static String difference(String name, @Nullable String begun) {
		if (isDigest(name)) {
			return name.substring(0, name.length() - ConversionProperties.DIGEST.length()) + " had another content";
		}
		return name + ((begun != null) ? " was " + begun : " was not set");
	}

	private static boolean isDigest(String name) {
		return name.startsWith("values.") && name.endsWith(".file" + ConversionProperties.DIGEST);
	}

	/** How an input is generated is part of the run's identity already. */
	private static boolean isOfGenerated(String name) {
		return name.equals("list") || name.equals(GENERATED) || name.startsWith(GENERATED + '.');
	}

}
