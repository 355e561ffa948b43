package org.leadupdate.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

/** The settings of a job definition, without a file. */
final class Settings {

	private final Map<String, Object> values = new LinkedHashMap<>(
			Map.of("lead-update.job", "nightly", "lead-update.org", "7", "lead-update.updated-by", "42"));

	Settings set(String name, Object value) {
		this.values.put("lead-update." + name, value);
		return this;
	}

	Settings without(String name) {
		this.values.remove("lead-update." + name);
		return this;
	}

	RunSettings run() {
		return RunSettings.of(properties());
	}

	LeadUpdateProperties properties() {
		return properties(this.values);
	}

	static LeadUpdateProperties properties(Map<String, Object> values) {
		ApplicationConversionService conversions = new ApplicationConversionService();
		conversions.addConverter(new RowRangeConverter());
		conversions.addConverter(new OverwriteConverter());
		return new Binder(List.of(new MapConfigurationPropertySource(values)), null, conversions)
			.bindOrCreate("lead-update", LeadUpdateProperties.class);
	}

}
