package org.leadupdate.cli;

import picocli.CommandLine.ITypeConverter;

/** The row that a reader has read last: 0 before the first. */
final class LastRow implements ITypeConverter<Long> {

	private static final PositiveNumber ROW = new PositiveNumber(Long.MAX_VALUE);

	@Override
	public Long convert(String text) {
		return text.equals("0") ? 0L : ROW.convert(text);
	}

}
