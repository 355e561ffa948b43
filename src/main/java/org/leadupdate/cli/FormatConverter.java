package org.leadupdate.cli;

import java.util.Locale;

import org.leadupdate.cli.console.ChangePrinter.Format;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The form of the lines of {@code changes}. */
final class FormatConverter implements ITypeConverter<Format> {

	@Override
	public Format convert(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "jsonl" -> Format.JSONL;
			case "csv" -> Format.CSV;
			default -> throw new TypeConversionException("must be jsonl or csv, got \"%s\".".formatted(text));
		};
	}

}
