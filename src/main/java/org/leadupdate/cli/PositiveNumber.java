package org.leadupdate.cli;

import java.math.BigInteger;
import java.util.regex.Pattern;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The numbers of the command line: runs, leads and limits begin at 1.
 *
 * @param greatest the greatest number allowed
 */
record PositiveNumber(long greatest) implements ITypeConverter<Long> {

	private static final Pattern NUMBER = Pattern.compile("0*[1-9][0-9]*");

	/** Has every number of every command read like this. */
	static void registerIn(CommandLine commandLine) {
		PositiveNumber large = new PositiveNumber(Long.MAX_VALUE);
		PositiveNumber small = new PositiveNumber(Integer.MAX_VALUE);
		commandLine.registerConverter(Long.class, large)
			.registerConverter(long.class, large)
			.registerConverter(Integer.class, (text) -> small.convert(text).intValue())
			.registerConverter(int.class, (text) -> small.convert(text).intValue());
	}

	@Override
	public Long convert(String text) {
		if (!NUMBER.matcher(text).matches()) {
			throw new TypeConversionException("must be a whole number of 1 or more, got \"%s\".".formatted(text));
		}
		BigInteger number = new BigInteger(text);
		if (number.compareTo(BigInteger.valueOf(this.greatest)) > 0) {
			throw new TypeConversionException("must be %d at most, got \"%s\".".formatted(this.greatest, text));
		}
		return number.longValue();
	}

}
