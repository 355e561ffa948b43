package org.leadupdate.lead;

import java.util.Arrays;

/**
 * A row byte for byte as in the file, without its line end. Immutable: it takes ownership
 * of its array.
 */
public final class RawRow {

	private final byte[] bytes;

	/**
	 * Wraps the bytes of a row.
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
