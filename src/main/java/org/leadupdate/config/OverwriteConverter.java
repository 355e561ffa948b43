package org.leadupdate.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.leadupdate.lead.Overwrite;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;

/** Reads {@code overwrite: if-blank}, one word for all. */
@ConfigurationPropertiesBinding
public class OverwriteConverter implements Converter<String, Map<String, Overwrite>> {

	@Override
	public Map<String, Overwrite> convert(String word) {
		String name = word.strip().replace('-', '_').toUpperCase(Locale.ROOT);
		return Arrays.stream(Overwrite.values())
			.filter((overwrite) -> overwrite.name().equals(name))
			.findFirst()
			.map((overwrite) -> Map.of(OverwriteSetting.DEFAULT, overwrite))
			.orElseThrow(() -> new IllegalArgumentException(
					"use always, if-blank or never, or one of them for each of default, owner and extendedFields.NAME"));
	}

}
