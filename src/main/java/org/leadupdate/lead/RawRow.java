package org.leadupdate.lead;

import java.util.Arrays;

/**
 * A row as the file has it, byte for byte, without its line end. Immutable, since it
 * takes over the array it is made of.
 */
public final class RawRow {

	private final byte[] bytes;

	/**
	 * Makes a row of bytes.
	 * @param bytes the row; not to be changed afterwards
	 */
	public RawRow(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * The row's bytes.
	 * @return the bytes themselves, not a copy; not to be changed
	 */
	public byte[] bytes() {
		return this.bytes;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RawRow that && Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

}
