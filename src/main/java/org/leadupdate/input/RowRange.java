package org.leadupdate.input;

/**
 * Which data rows of an input to take. Rows count from 1, blank ones don't count.
 *
 * @param first the first row to take
 * @param last the last row to take
 */
public record RowRange(long first, long last) {

	/** Checks that the range begins at 1 or later and is not empty. */
	public RowRange {
		if (first < 1 || last < first) {
			throw new IllegalArgumentException("The rows " + first + "-" + last
					+ " are none: rows count from 1, and the first must not come after the last, such as 1-100.");
		}
	}

	/**
	 * Reads a range such as {@code 1-100}; a single number takes that row only.
	 * @param text the range
	 * @return its meaning
	 * @throws IllegalArgumentException if it is no range, with the sentence for the user
	 */
	public static RowRange parse(String text) {
		String[] bounds = text.strip().split("\\s*-\\s*", -1);
		if (bounds.length > 2) {
			throw new IllegalArgumentException(noRange(text));
		}
		try {
			return new RowRange(Long.parseLong(bounds[0]), Long.parseLong(bounds[bounds.length - 1]));
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(noRange(text), ex);
		}
	}

	private static String noRange(String text) {
		return "The rows \"" + text + "\" are no range: give the first and the last row, such as 1-100.";
	}

	/**
	 * Whether a range lies within this one.
	 * @param other another range
	 * @return true if this one has all its rows
	 */
	public boolean contains(RowRange other) {
		return contains(other.first) && contains(other.last);
	}

	/** Whether a row is one of them. */
	public boolean contains(long row) {
		return this.first <= row && row <= this.last;
	}

	@Override
	public String toString() {
		return this.first + "-" + this.last;
	}

}
