package org.leadupdate.job;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;

import org.leadupdate.input.RowRange;

/** Reads {@code lead-update.rows}. */
@ConfigurationPropertiesBinding
class RowRangeConverter implements Converter<String, RowRange> {

	@Override
	public RowRange convert(String text) {
		return RowRange.parse(text);
	}

}
