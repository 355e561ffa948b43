package org.leadupdate.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.conversion.DateNotation;
import org.leadupdate.conversion.DateTimeNotation;
import org.leadupdate.conversion.Notation;
import org.leadupdate.conversion.NumberNotation;
import org.leadupdate.exit.RefusedException;

/**
 * How a file writes values: {@code formats.*} for all columns,
 * {@code formats.columns.X.*} for one.
 */
final class FormatProperties {

	static final String FORMATS = "formats";

	private static final String COLUMNS = "columns.";

	private static final List<String> NAMES = List.of("decimal", "grouping", "date", "datetime", "time-zone");

	private final SettingPlaces places;

	private final Map<String, String> general = new TreeMap<>();

	private final Map<String, Map<String, String>> byColumn = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	/**
	 * Reads the formats of a job definition.
	 * @throws RefusedException if one is for no column
	 */
	FormatProperties(Map<String, String> formats, SettingPlaces places) {
		this.places = places;
		formats.forEach((name, value) -> {
			if (name.toLowerCase(Locale.ROOT).startsWith(COLUMNS)) {
				ColumnSetting setting = ColumnSetting.of(FORMATS + '.' + name, name.substring(COLUMNS.length()),
						places);
				this.byColumn.computeIfAbsent(setting.field(), (field) -> new TreeMap<>()).put(setting.rest(), value);
			}
			else {
				this.general.put(name, value);
			}
		});
	}

	/** The notation of all columns that have none of their own. */
	Notation notation() {
		return notation(FORMATS, this.general);
	}

	/** The notations of single columns, by the field's name. */
	Map<String, Notation> columns() {
		Map<String, Notation> columns = new HashMap<>();
		this.byColumn.forEach((field, own) -> {
			Map<String, String> merged = new TreeMap<>(this.general);
			own.keySet().forEach((name) -> merged.keySet().removeIf((former) -> base(former).equals(base(name))));
			merged.putAll(own);
			columns.put(field, notation(FORMATS + '.' + COLUMNS + ColumnSetting.FIELD + field, merged));
		});
		return columns;
	}

	/** A list comes in as date.0, date.1 and so on. */
	private static String base(String name) {
		String dashed = name.replace('_', '-').toLowerCase(Locale.ROOT);
		int end = Math.max(dashed.indexOf('.'), dashed.indexOf('['));
		return (end < 0) ? dashed : dashed.substring(0, end);
	}

	private Notation notation(String prefix, Map<String, String> settings) {
		Map<String, List<String>> byName = new LinkedHashMap<>();
		settings.forEach((name, value) -> {
			if (!NAMES.contains(base(name))) {
				throw this.places.refused(prefix + '.' + name, "is unknown. Use " + String.join(", ", NAMES) + ".");
			}
			byName.computeIfAbsent(base(name), (base) -> new ArrayList<>()).add(value);
		});
		return new Notation(numbers(prefix, byName), dates(prefix, byName), dateTimes(prefix, byName));
	}

	private @Nullable NumberNotation numbers(String prefix, Map<String, List<String>> settings) {
		Character decimal = character(prefix + ".decimal", settings.get("decimal"));
		Character grouping = character(prefix + ".grouping", settings.get("grouping"));
		if (decimal == null && grouping == null) {
			return null;
		}
		try {
			return new NumberNotation((decimal != null) ? decimal : '.', grouping);
		}
		catch (IllegalArgumentException ex) {
			throw invalid(prefix + ((grouping != null) ? ".grouping" : ".decimal"), ex);
		}
	}

	private @Nullable Character character(String name, @Nullable List<String> values) {
		if (values == null) {
			return null;
		}
		if (values.size() != 1 || values.get(0).length() != 1) {
			throw this.places.refused(name, "is \"%s\". Give one character.".formatted(String.join(", ", values)));
		}
		return values.get(0).charAt(0);
	}

	private @Nullable DateNotation dates(String prefix, Map<String, List<String>> settings) {
		List<String> patterns = settings.get("date");
		try {
			return (patterns != null) ? new DateNotation(patterns) : null;
		}
		catch (IllegalArgumentException ex) {
			throw invalid(prefix + ".date", ex);
		}
	}

	private @Nullable DateTimeNotation dateTimes(String prefix, Map<String, List<String>> settings) {
		List<String> patterns = settings.get("datetime");
		ZoneId zone = zone(prefix + ".time-zone", settings.get("time-zone"));
		try {
			return (patterns != null) ? new DateTimeNotation(patterns, zone) : null;
		}
		catch (IllegalArgumentException ex) {
			throw invalid(prefix + ".datetime", ex);
		}
	}

	private @Nullable ZoneId zone(String name, @Nullable List<String> values) {
		if (values == null) {
			return null;
		}
		try {
			return ZoneId.of(values.get(0));
		}
		catch (DateTimeException ex) {
			throw this.places.refused(name,
					"is \"%s\". Give a time zone, such as UTC or Europe/Berlin.".formatted(values.get(0)));
		}
	}

	private RefusedException invalid(String name, IllegalArgumentException ex) {
		return this.places.refused(name, "can't be used: " + ex.getMessage() + ".");
	}

}
