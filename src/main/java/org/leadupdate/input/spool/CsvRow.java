package org.leadupdate.input.spool;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.encoding.LosslessUtf8;

/** A spooled row of an input. */
public final class CsvRow {

	private final byte[] bytes;

	private final long row;

	private final long line;

	private final int expectedCells;

	/** The start of each cell, then the end of the last one. */
	private final int[] bounds;

	private final boolean hasRaw;

	private int at;

	CsvRow(byte[] bytes) {
		this.bytes = bytes;
		this.row = number();
		this.line = number();
		this.expectedCells = (int) number();
		this.bounds = new int[(int) number() + 1];
		for (int i = 1; i < this.bounds.length; i++) {
			this.bounds[i] = this.bounds[i - 1] + (int) number();
		}
		this.hasRaw = number() > 0;
		for (int i = 0; i < this.bounds.length; i++) {
			this.bounds[i] += this.at;
		}
	}

	private long number() {
		long number = 0;
		int shift = 0;
		byte next = this.bytes[this.at++];
		while (next < 0) {
			number |= (next & 0x7FL) << shift;
			shift += 7;
			next = this.bytes[this.at++];
		}
		return number | ((long) next << shift);
	}

	/**
	 * The number of the row.
	 * @return counted from 1, without blank rows
	 */
	public long row() {
		return this.row;
	}

	/**
	 * The line of the input where the row begins.
	 * @return counted from 1, including the header
	 */
	public long line() {
		return this.line;
	}

	/**
	 * The size of the row, for limiting the size of a chunk.
	 * @return bytes
	 */
	public int size() {
		return this.bytes.length;
	}

	/**
	 * The number of its cells.
	 * @return the number without the columns of an earlier run
	 */
	public int cells() {
		return this.bounds.length - 1;
	}

	/**
	 * One of its cells.
	 * @param index the cell, from 0
	 * @return its text as UTF-8; invalid UTF-8 if the input was invalid
	 */
	public byte[] cell(int index) {
		return Arrays.copyOfRange(this.bytes, this.bounds[index], this.bounds[index + 1]);
	}

	/**
	 * The raw bytes of the row.
	 * @return the bytes, or null if they are just the cells with delimiters between them
	 */
	public byte @Nullable [] raw() {
		return this.hasRaw ? Arrays.copyOfRange(this.bytes, this.bounds[cells()], this.bytes.length) : null;
	}

	/** The text of a cell, or null if it is not valid. */
	public @Nullable String text(int index) {
		int length = this.bounds[index + 1] - this.bounds[index];
		return (length > 0) ? LosslessUtf8.decode(this.bytes, this.bounds[index], length) : "";
	}

	/** The cells with a delimiter between them. */
	public byte[] joined(char delimiter) {
		byte[] joined = new byte[Math.max(0, this.bounds[cells()] - this.bounds[0] + cells() - 1)];
		int end = 0;
		for (int i = 0; i < cells(); i++) {
			if (i > 0) {
				joined[end++] = (byte) delimiter;
			}
			int length = this.bounds[i + 1] - this.bounds[i];
			System.arraycopy(this.bytes, this.bounds[i], joined, end, length);
			end += length;
		}
		return joined;
	}

	public boolean isRagged() {
		return this.expectedCells > 0;
	}

	/** The number of cells a ragged row should have. */
	public int expectedCells() {
		return this.expectedCells;
	}

}
