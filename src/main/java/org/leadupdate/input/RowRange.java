package org.leadupdate.input;

/**
 * A range of data rows. Rows are counted from 1; blank ones are not counted.
 *
 * @param first the first row
 * @param last the last row
 */
public record RowRange(long first, long last) {

	/** Checks that the range begins at 1 or later and is not empty. */
	public RowRange {
		if (first < 1 || last < first) {
			throw new IllegalArgumentException("The rows " + first + "-" + last
					+ " are not a valid range: rows are counted from 1, and the first must not come after the last, such as 1-100.");
		}
	}

	/**
	 * Parses a range such as {@code 1-100}; a single number is a range of one row.
	 * @param text the range
	 * @return the range
	 * @throws IllegalArgumentException if it is not a range, with the message for the
	 * user
	 */
	public static RowRange parse(String text) {
		String[] bounds = text.strip().split("\\s*-\\s*", -1);
		if (bounds.length > 2) {
			throw new IllegalArgumentException(invalid(text));
		}
		try {
			return new RowRange(Long.parseLong(bounds[0]), Long.parseLong(bounds[bounds.length - 1]));
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(invalid(text), ex);
		}
	}

	private static String invalid(String text) {
		return "The rows \"" + text + "\" are not a valid range: use the first and the last row, such as 1-100.";
	}

	/**
	 * Whether a range lies within this one.
	 * @param other another range
	 * @return true if this range contains all its rows
	 */
	public boolean contains(RowRange other) {
		return contains(other.first) && contains(other.last);
	}

	/** Whether a row lies within the range. */
	public boolean contains(long row) {
		return this.first <= row && row <= this.last;
	}

	@Override
	public String toString() {
		return this.first + "-" + this.last;
	}

}
