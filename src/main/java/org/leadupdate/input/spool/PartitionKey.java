package org.leadupdate.input.spool;

import java.nio.charset.StandardCharsets;

import org.leadupdate.input.encoding.Blanks;

/**
 * Tells which rows are of the same lead: lead IDs as numbers, so that 7 and 007 are one.
 */
public final class PartitionKey {

	private static final int LONGEST = 19;

	private PartitionKey() {
	}

	/**
	 * The key of a lead ID.
	 * @param cell the lead ID in normal form
	 * @return the number; of a text that is none, its hash
	 */
	public static long of(byte[] cell) {
		long plain = plainNumber(cell);
		return (plain >= 0) ? plain : of(Blanks.strip(new String(cell, StandardCharsets.UTF_8)));
	}

	private static long plainNumber(byte[] cell) {
		if (cell.length == 0 || cell.length >= LONGEST) {
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
