package org.leadupdate.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.conversion.ValueMap;
import org.leadupdate.exit.RefusedException;

/**
 * What the values of a file mean: {@code values.X.*}.
 *
 * @param home the folder that relative paths begin at
 * @param places where settings stand
 */
record ValueProperties(Path home, SettingPlaces places) {

	static final String VALUES = "values";

	/**
	 * The maps of a job definition.
	 * @param values its settings, as their user wrote them
	 * @return the maps by the name of the column
	 * @throws RefusedException if one is wrong
	 */
	Map<String, ValueMap> maps(Map<String, String> values) {
		Map<String, Map<String, String>> byColumn = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		values.forEach((name, value) -> {
			ColumnSetting setting = ColumnSetting.of(VALUES + '.' + name, name, this.places);
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
			values.putAll(new ValueMapFile(this.home.resolve(file), name + ".file").read());
		}
		try {
			return new ValueMap(values, other);
		}
		catch (IllegalArgumentException ex) {
			throw this.places.refused(name, "can't be used: " + ex.getMessage() + ".");
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
			throw this.places.refused(name + ".other", "is \"%s\". It can be reject, keep or blank.".formatted(word));
		}
	}

}
