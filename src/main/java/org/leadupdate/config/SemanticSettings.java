package org.leadupdate.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.leadupdate.result.Run;

/**
 * The settings that decide what a row means: they belong to a run, and can't change when
 * it is resumed.
 *
 * @param values those that are set, by property name
 */
public record SemanticSettings(Map<String, String> values) {

	static final String UPDATED_BY = "updated-by";

	static final String ROWS = "rows";

	private static final String PREFIX = "lead-update.";

	private static final String COLUMNS = "columns.";

	private static final List<String> MAPS = List.of(COLUMNS, OverwriteSetting.PREFIX, "formats.", "values.",
			"constants.");

	/**
	 * Those of a job definition.
	 * @param updatedBy the user ID written to the leads; 0 if there is none
	 */
	static SemanticSettings of(LeadUpdateProperties properties, long updatedBy) {
		Map<String, String> values = new LinkedHashMap<>();
		new TreeMap<>(properties.columns()).forEach((name, header) -> values.put(COLUMNS + name, header));
		if (properties.delimiter() != null) {
			values.put("delimiter", properties.delimiter());
		}
		values.put("encoding", properties.encoding().name());
		values.put("unknown-columns", properties.unknownColumns().name());
		values.put("clear-marker", properties.clearMarker());
		values.put("invalid-fields", properties.invalidFields().name());
		values.putAll(OverwriteSetting.properties(properties.overwrite()));
		values.putAll(ConversionProperties.semantic(properties));
		if (updatedBy != 0) {
			values.put(UPDATED_BY, String.valueOf(updatedBy));
		}
		if (properties.rows() != null) {
			values.put(ROWS, properties.rows().toString());
		}
		if (properties.isThroughApi()) {
			values.put(Run.TARGET, Run.API);
		}
		return new SemanticSettings(values).with(properties);
	}

	/** Those of a run whose input is generated: how that is, and who updates. */
	static SemanticSettings ofGenerated(LeadUpdateProperties properties, long updatedBy,
			Map<String, String> generated) {
		Map<String, String> values = new LinkedHashMap<>(generated);
		values.put(UPDATED_BY, String.valueOf(updatedBy));
		return new SemanticSettings(values).with(properties);
	}

	private SemanticSettings with(LeadUpdateProperties properties) {
		if (properties.workers()) {
			this.values.put(Run.WORKERS, "true");
		}
		return this;
	}

	/**
	 * Whether a run began with the same.
	 * @param run the run
	 * @return true if so
	 */
	public boolean areThoseOf(Run run) {
		return this.values.equals(run.semanticSettings());
	}

	/**
	 * What a run began with, as properties to resume it by.
	 * @param run the run
	 * @return the properties, by full name
	 */
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

	/**
	 * Which of them are others than those a run began with.
	 * @param run the run
	 * @return each of the others, with what it was
	 */
	public List<String> differences(Run run) {
		Map<String, String> begun = run.semanticSettings();
		Set<String> names = new TreeSet<>(this.values.keySet());
		names.addAll(begun.keySet());
		return names.stream()
			.filter((name) -> !isOfGenerated(name))
			.filter((name) -> !Objects.equals(this.values.get(name), begun.get(name)))
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
		return name.equals("list") || name.equals(RunSettings.GENERATED)
				|| name.startsWith(RunSettings.GENERATED + '.');
	}

}
