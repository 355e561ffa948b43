package org.leadupdate.cli;

import java.time.Duration;

import org.springframework.boot.convert.DurationStyle;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a time span such as {@code 10m}, written as in a job definition. */
final class TimeSpanConverter implements ITypeConverter<Duration> {

	@Override
	public Duration convert(String text) {
		try {
			Duration span = DurationStyle.SIMPLE.parse(text.strip());
			if (Character.isLetter(text.strip().charAt(text.strip().length() - 1)) && !span.isNegative()
					&& !span.isZero()) {
				return span;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below
		}
		throw new TypeConversionException("must be a time such as 30s, 10m or 2h, got \"%s\".".formatted(text));
	}

}
