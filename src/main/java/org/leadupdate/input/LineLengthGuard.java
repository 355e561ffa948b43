package org.leadupdate.input;

import org.leadupdate.input.csv.CsvRowScanner;

/**
 * Watches a stream for line ends: one that has none within the longest row, such as
 * {@code /dev/zero}, would fill the disk. Whatever the encoding, and in gzip too, a line
 * end has one of two bytes that are not rare.
 */
final class LineLengthGuard {

	/** In bytes; a character may take four. */
	private static final int LONGEST = CsvRowScanner.MAX_ROW * 4;

	private final String input;

	private long length;

	LineLengthGuard(String input) {
		this.input = input;
	}

	void add(byte[] bytes, int count) {
		int last = count - 1;
		while (last >= 0 && bytes[last] != '\n' && bytes[last] != '\r') {
			last--;
		}
		this.length = (last >= 0) ? count - 1 - last : this.length + count;
		if (this.length > LONGEST) {
			throw new InputException("The input " + this.input
					+ " has a row of over 32 MB. Check where it comes from, and its quotes and line ends.");
		}
	}

}
