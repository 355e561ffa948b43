package org.leadupdate.input;

/**
 * Checks that a stream has line ends: one without, such as {@code /dev/zero}, would fill
 * the disk. In any encoding, and in gzip too, these two bytes occur often.
 */
public final class LineLengthGuard {

	/** The longest row, as UTF-8. */
	public static final int MAX_ROW = 32 << 20;

	/** In bytes; a character may take four. */
	private static final int MAX_LENGTH = MAX_ROW * 4;

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
		if (this.length > MAX_LENGTH) {
			throw new InputException("The input " + this.input
					+ " has a row of more than 32 MB. Check its source, its quotes and its line ends.");
		}
	}

}
