package org.leadupdate.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Parses an age such as {@code 90d}. A number without a unit is rejected, and so is
 * {@code m}, which could mean months.
 */
final class AgeConverter implements ITypeConverter<Duration> {

	private static final Pattern AGE = Pattern.compile("(\\d{1,5})([hdw])");

	@Override
	public Duration convert(String text) {
		Matcher matcher = AGE.matcher(text.strip().toLowerCase(Locale.ROOT));
		if (!matcher.matches()) {
			throw new TypeConversionException(
					"must be an age: days, such as 90d, weeks (13w) or hours (12h), got \"%s\".".formatted(text));
		}
		long count = Long.parseLong(matcher.group(1));
		return switch (matcher.group(2)) {
			case "h" -> Duration.ofHours(count);
			case "w" -> Duration.ofDays(7 * count);
			default -> Duration.ofDays(count);
		};
	}

}
