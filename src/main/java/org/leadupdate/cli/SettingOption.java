package org.leadupdate.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Properties that are set on the command line. */
class SettingOption {

	@Option(names = "--set", paramLabel = "KEY=VALUE", converter = Setting.Converter.class,
			description = "Set a property for this command, by its full name, such as lead-update.threads=1.")
	private final List<Setting> settings = new ArrayList<>();

	/** The settings by name; the last counts. */
	Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		this.settings.forEach((setting) -> values.put(setting.name(), setting.value()));
		return values;
	}

	/**
	 * A setting as it was given.
	 *
	 * @param name its name
	 * @param value its value
	 */
	record Setting(String name, String value) {

		/** A value of a file may have an equals sign: it is in brackets then. */
		private static int end(String text) {
			int open = 0;
			for (int at = 0; at < text.length(); at++) {
				char character = text.charAt(at);
				if (character == '=' && open <= 0) {
					return at;
				}
				open += (character == '[') ? 1 : (character == ']') ? -1 : 0;
			}
			return text.indexOf('=');
		}

		static final class Converter implements ITypeConverter<Setting> {

			@Override
			public Setting convert(String text) {
				int end = end(text);
				if (end < 0) {
					throw new TypeConversionException("has no \"=\"");
				}
				return new Setting(text.substring(0, end), text.substring(end + 1));
			}

		}

	}

}
