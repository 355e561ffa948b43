package org.leadupdate.config;

import org.leadupdate.input.RowRange;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;

/** Reads {@code lead-update.rows}. */
@ConfigurationPropertiesBinding
public class RowRangeConverter implements Converter<String, RowRange> {

	@Override
	public RowRange convert(String text) {
		return RowRange.parse(text);
	}

}
