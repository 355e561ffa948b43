package org.leadupdate.input;

import org.springframework.util.unit.DataSize;

/** Counts the bytes of an input: a few megabytes of gzip can be terabytes of blanks. */
final class SizeGuard {

	private final String input;

	private final long most;

	private long size;

	SizeGuard(String input, DataSize most) {
		this.input = input;
		this.most = most.toBytes();
	}

	void add(int count) {
		this.size += count;
		if (this.size > this.most) {
			throw new InputException(
					"The input %s has more than %,d bytes, decompressed. Check its source; if it is to be this large, raise lead-update.max-input-bytes, such as to 100GB."
						.formatted(this.input, this.most));
		}
	}

}
