package org.leadupdate.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses when runs started at the earliest: a day such as 2026-03-01, or an age. */
final class SinceConverter implements ITypeConverter<LocalDateTime> {

	@Override
	public LocalDateTime convert(String text) {
		try {
			return LocalDate.parse(text.strip()).atStartOfDay();
		}
		catch (DateTimeException ex) {
			return before(text);
		}
	}

	private static LocalDateTime before(String text) {
		try {
			return LocalDateTime.now(Clock.systemUTC())
				.truncatedTo(ChronoUnit.SECONDS)
				.minus(new AgeConverter().convert(text));
		}
		catch (TypeConversionException ex) {
			throw new TypeConversionException(
					"must be a day, such as 2026-03-01, or an age, such as 30d or 12h, got \"%s\".".formatted(text));
		}
	}

}
