package org.leadupdate.input;

/**
 * Watches a stream for line ends: one that has none within the longest row, such as
 * {@code /dev/zero}, would fill the disk. Whatever the encoding, and in gzip too, a line
 * end has one of two bytes that are not rare.
 */
public final class LineLengthGuard {

	/** The longest row, as UTF-8. */
	public static final int MAX_ROW = 32 << 20;

	/** In bytes; a character may take four. */
	private static final int LONGEST = MAX_ROW * 4;

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
