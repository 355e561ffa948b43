package org.leadupdate.result;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
	 * How much memory they take as they are.
	 * @return bytes
	 */
	public int size() {
		return this.bytes.length;
	}

	/**
	 * How long their text is.
	 * @return bytes, before they were compressed
	 */
	public int unpackedSize() {
		return ByteBuffer.wrap(this.bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
	}

	/**
	 * Unpacks them.
	 * @return what {@link ResultRepository#read} reads
	 */
	public List<RowResult> results() {
		return ResultUnpacker.unpack(this.bytes);
	}

}
