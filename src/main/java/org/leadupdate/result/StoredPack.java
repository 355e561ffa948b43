package org.leadupdate.result;

import java.util.List;

/** The results of some rows as they are stored, and where. */
public final class StoredPack {

	private final PackKey key;

	private final byte[] bytes;

	StoredPack(PackKey key, byte[] bytes) {
		this.key = key;
		this.bytes = bytes;
	}

	/**
	 * Where they are stored.
	 * @return the pack's key
	 */
	public PackKey key() {
		return this.key;
	}

	/**
	 * How much memory they take.
	 * @return bytes
	 */
	public int size() {
		return this.bytes.length;
	}

	/**
	 * Unpacks them.
	 * @return what {@link ResultRepository#read} reads
	 */
	public List<RowResult> results() {
		return ResultUnpacker.unpack(this.bytes);
	}

}
