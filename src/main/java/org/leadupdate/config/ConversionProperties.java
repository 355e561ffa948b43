package org.leadupdate.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.leadupdate.config.LeadUpdateProperties.OwnerBy;
import org.leadupdate.conversion.ConversionSettings;
import org.leadupdate.conversion.ValueMap;
import org.leadupdate.exit.RefusedException;

/** How a job definition has the values of a file converted. */
final class ConversionProperties {

	private static final String FILE = ".file";

	/** Of a map in a file: its content belongs to the run, and is stored as its hash. */
	static final String DIGEST = ".sha256";

	private ConversionProperties() {
	}

	/**
	 * The conversion that a job definition asks for.
	 * @throws RefusedException if a setting is wrong
	 */
	static ConversionSettings of(LeadUpdateProperties properties) {
		SettingPlaces places = new SettingPlaces(properties);
		FormatProperties formats = new FormatProperties(properties.formats(), places);
		Map<String, ValueMap> maps = new ValueProperties(properties.home(), places)
			.maps(MapSettings.values(properties));
		Optional<ValueMap> owners = Optional.ofNullable(maps.remove(ColumnSetting.OWNER));
		Map<String, ValueMap> fields = new HashMap<>();
		maps.forEach((name, map) -> fields.put(name.substring(ColumnSetting.FIELD.length()), map));
		return new ConversionSettings(formats.notation(), formats.columns(), fields, owners, properties.constants(),
				properties.ownerBy() == OwnerBy.USER_ID, properties.clearMarker());
	}

	/** What is stored of them with a run, by property name. */
	static Map<String, String> semantic(LeadUpdateProperties properties) {
		Map<String, String> settings = new TreeMap<>();
		properties.formats().forEach((name, value) -> settings.put(FormatProperties.FORMATS + '.' + name, value));
		MapSettings.values(properties).forEach((name, value) -> {
			String setting = ValueProperties.VALUES + '.' + name;
			settings.put(setting, value);
			if (isFile(name)) {
				Path file = properties.home().resolve(value);
				settings.put(setting + DIGEST, new ValueMapFile(file, setting).sha256());
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
		int field = ColumnSetting.FIELD.length();
		return name.equalsIgnoreCase(ColumnSetting.OWNER + FILE)
				|| (name.endsWith(FILE) && name.indexOf('.', field) == name.length() - FILE.length());
	}

	private static void putUnlessEmpty(Map<String, String> settings, String name, String value) {
		if (!value.isEmpty()) {
			settings.put(name, value);
		}
	}

}
