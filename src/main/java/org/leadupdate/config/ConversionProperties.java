package org.leadupdate.config;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.LeadUpdateProperties.OwnerBy;
import org.leadupdate.conversion.ConversionSettings;
import org.leadupdate.conversion.DateNotation;
import org.leadupdate.conversion.DateTimeNotation;
import org.leadupdate.conversion.Notation;
import org.leadupdate.conversion.NumberNotation;
import org.leadupdate.conversion.ValueMap;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

/**
 * How a job definition has the values of a file converted: {@code formats.*} for all
 * columns, {@code formats.columns.X.*} for one, {@code values.X.*} for the meanings of
 * values.
 */
final class ConversionProperties {

	private static final String FORMATS = "formats";

	private static final String COLUMNS = "columns.";

	private static final String VALUES = "values";

	private static final String OWNER = "owner";

	private static final String FIELD = "extendedFields.";

	private static final String FILE = ".file";

	/** Of a map in a file: its content belongs to the run, and is stored as its hash. */
	static final String DIGEST = ".sha256";

	private static final List<String> NAMES = List.of("decimal", "grouping", "date", "datetime", "time-zone");

	private final LeadUpdateProperties properties;

	private ConversionProperties(LeadUpdateProperties properties) {
		this.properties = properties;
	}

	/**
	 * The conversion that a job definition asks for.
	 * @throws RefusedException if a setting is wrong
	 */
	static ConversionSettings of(LeadUpdateProperties properties) {
		return new ConversionProperties(properties).settings();
	}

	private ConversionSettings settings() {
		Map<String, String> general = new TreeMap<>();
		Map<String, Map<String, String>> byColumn = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		this.properties.formats().forEach((name, value) -> {
			if (name.toLowerCase(Locale.ROOT).startsWith(COLUMNS)) {
				String rest = name.substring(COLUMNS.length());
				ColumnSetting setting = column(FORMATS + '.' + name, rest);
				byColumn.computeIfAbsent(setting.field(), (field) -> new TreeMap<>()).put(setting.rest(), value);
			}
			else {
				general.put(name, value);
			}
		});
		Map<String, Notation> columns = new HashMap<>();
		byColumn.forEach((field, own) -> {
			Map<String, String> merged = new TreeMap<>(general);
			own.keySet().forEach((name) -> merged.keySet().removeIf((former) -> base(former).equals(base(name))));
			merged.putAll(own);
			columns.put(field, notation(FORMATS + '.' + COLUMNS + "extendedFields." + field, merged));
		});
		Map<String, ValueMap> maps = maps();
		Optional<ValueMap> owners = Optional.ofNullable(maps.remove(OWNER));
		Map<String, ValueMap> fields = new HashMap<>();
		maps.forEach((name, map) -> fields.put(name.substring(FIELD.length()), map));
		return new ConversionSettings(notation(FORMATS, general), columns, fields, owners, this.properties.constants(),
				this.properties.ownerBy() == OwnerBy.USER_ID, this.properties.clearMarker());
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
				throw refused(prefix + '.' + name, "is unknown. Use " + String.join(", ", NAMES) + ".");
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
			throw refused(name, "is \"%s\". Give one character.".formatted(String.join(", ", values)));
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
			throw refused(name, "is \"%s\". Give a time zone, such as UTC or Europe/Berlin.".formatted(values.get(0)));
		}
	}

	private Map<String, ValueMap> maps() {
		Map<String, Map<String, String>> byColumn = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		MapSettings.unbracketed(this.properties.values()).forEach((name, value) -> {
			ColumnSetting setting = column(VALUES + '.' + name, name);
			byColumn.computeIfAbsent(setting.column(), (column) -> new TreeMap<>()).put(setting.rest(), value);
		});
		Map<String, ValueMap> maps = new TreeMap<>();
		byColumn.forEach((column, settings) -> maps.put(column, map(VALUES + '.' + column, settings)));
		return maps;
	}

	private ValueMap map(String name, Map<String, String> settings) {
		Map<String, String> values = new TreeMap<>(settings);
		ValueMap.Other other = other(name, values.remove("other"));
		String file = values.remove("file");
		if (file != null) {
			values.putAll(new ValueMapFile(this.properties.home().resolve(file), name + ".file").read());
		}
		try {
			return new ValueMap(values, other);
		}
		catch (IllegalArgumentException ex) {
			throw invalid(name, ex);
		}
	}

	private ValueMap.Other other(String name, @Nullable String word) {
		if (word == null) {
			return ValueMap.Other.REJECT;
		}
		try {
			return ValueMap.Other.valueOf(word.strip().toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw refused(name + ".other", "is \"%s\". It can be reject, keep or blank.".formatted(word));
		}
	}

	/** What is stored of them with a run, by property name. */
	static Map<String, String> semantic(LeadUpdateProperties properties) {
		Map<String, String> settings = new TreeMap<>();
		properties.formats().forEach((name, value) -> settings.put(FORMATS + '.' + name, value));
		MapSettings.unbracketed(properties.values()).forEach((name, value) -> {
			settings.put(VALUES + '.' + name, value);
			if (isFile(name)) {
				Path file = properties.home().resolve(value);
				settings.put(VALUES + '.' + name + DIGEST, new ValueMapFile(file, VALUES + '.' + name).sha256());
			}
		});
		properties.constants().forEach((name, value) -> settings.put("constants." + name, value));
		if (properties.trim()) {
			settings.put("trim", "true");
		}
		if (properties.ownerBy() != OwnerBy.USERNAME) {
			settings.put("owner-by", "user-id");
		}
		putUnlessEmpty(settings, "lead-id.strip-prefix", properties.leadId().stripPrefix());
		putUnlessEmpty(settings, "lead-id.strip-suffix", properties.leadId().stripSuffix());
		return settings;
	}

	private static boolean isFile(String name) {
		return name.equalsIgnoreCase(OWNER + FILE)
				|| (name.endsWith(FILE) && name.indexOf('.', FIELD.length()) == name.length() - FILE.length());
	}

	private static void putUnlessEmpty(Map<String, String> settings, String name, String value) {
		if (!value.isEmpty()) {
			settings.put(name, value);
		}
	}

	private ColumnSetting column(String setting, String name) {
		if (name.regionMatches(true, 0, OWNER + '.', 0, OWNER.length() + 1)) {
			return new ColumnSetting(OWNER, OWNER, name.substring(OWNER.length() + 1));
		}
		int end = name.regionMatches(true, 0, FIELD, 0, FIELD.length()) ? name.indexOf('.', FIELD.length()) : -1;
		if (end < 0) {
			throw refused(setting, "is unknown. Its name goes on with owner or extendedFields.NAME.");
		}
		String field = name.substring(FIELD.length(), end);
		return new ColumnSetting(FIELD + field, field, name.substring(end + 1));
	}

	private RefusedException invalid(String name, IllegalArgumentException ex) {
		return refused(name, "can't be used: " + ex.getMessage() + ".");
	}

	private RefusedException refused(String name, String problem) {
		String place = place(name);
		return new RefusedException(ExitCode.USAGE,
				"The setting lead-update.%s%s %s".formatted(name, (place != null) ? " (" + place + ")" : "", problem));
	}

	/**
	 * Where it stands in a file; null if it does not, or if the command line overrides
	 * it.
	 */
	private @Nullable String place(String name) {
		if (this.properties.given().keySet().stream().anyMatch((given) -> isOrIsBelow(given, "lead-update." + name))) {
			return null;
		}
		return MapSettings.unbracketed(this.properties.places())
			.entrySet()
			.stream()
			.filter((place) -> isOrIsBelow(place.getKey(), name))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private static boolean isOrIsBelow(String name, String parent) {
		return name.regionMatches(true, 0, parent, 0, parent.length())
				&& (name.length() == parent.length() || ".[".indexOf(name.charAt(parent.length())) >= 0);
	}

	/**
	 * A setting of a column.
	 *
	 * @param column the column
	 * @param field its field
	 * @param rest what follows the column in the setting's name
	 */
	private record ColumnSetting(String column, String field, String rest) {
	}

}
