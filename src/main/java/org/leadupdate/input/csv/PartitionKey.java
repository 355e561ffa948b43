package org.leadupdate.input.csv;

import java.nio.charset.StandardCharsets;

import org.leadupdate.field.Blanks;

/**
 * The key by which rows of the same lead go to the same partition: the lead ID as a
 * number, so that 7 and 007 are the same.
 */
final class PartitionKey {

	private static final int MAX_DIGITS = 19;

	private PartitionKey() {
	}

	/**
	 * The key of a lead ID.
	 * @param cell the lead ID in normal form
	 * @return the number, or the hash of a text that is not a number
	 */
	static long of(byte[] cell) {
		long plain = plainNumber(cell);
		return (plain >= 0) ? plain : of(Blanks.strip(new String(cell, StandardCharsets.UTF_8)));
	}

	private static long plainNumber(byte[] cell) {
		if (cell.length == 0 || cell.length >= MAX_DIGITS) {
			return -1;
		}
		long number = 0;
		for (byte digit : cell) {
			if (digit < '0' || digit > '9') {
				return -1;
			}
			number = 10 * number + (digit - '0');
		}
		return number;
	}

	private static long of(String text) {
		if (text.isEmpty() || !text.chars().skip(isSigned(text) ? 1 : 0).allMatch(Character::isDigit)) {
			return text.hashCode();
		}
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			return text.hashCode();
		}
	}

	private static boolean isSigned(String text) {
		return text.charAt(0) == '+' || text.charAt(0) == '-';
	}

}
