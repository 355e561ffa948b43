package org.leadupdate.input;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Holds rows, as bytes, until there are enough to be worth sorting, and gives them out by
 * lead; rows of one lead stay in the order they came in. Leads that lie side by side cost
 * a database less than scattered ones: for 500,000 random updates of 1,000,000 leads
 * MySQL 9.7 takes a seventh less processor time.
 */
final class LeadOrder {

	/** What a row takes beside its bytes. */
	private static final int ENTRY_BYTES = 40;

	private final int capacity;

	private final List<Entry> entries = new ArrayList<>();

	private byte[] bytes = new byte[InputFile.BUFFER];

	private int length;

	/**
	 * Makes an empty one.
	 * @param capacity the bytes of memory it may take, though a single row may take more
	 */
	LeadOrder(int capacity) {
		this.capacity = capacity;
	}

	/** Whether the rows have to go before one of so many bytes can come. */
	boolean isFullFor(int size) {
		return !this.entries.isEmpty()
				&& this.length + (long) size + (this.entries.size() + 1L) * ENTRY_BYTES > this.capacity;
	}

	/** Begins a row of so many bytes. */
	ByteBuffer add(long lead, int size) {
		if (this.bytes.length - this.length < size) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.length + size, 2 * this.bytes.length));
		}
		ByteBuffer row = ByteBuffer.wrap(this.bytes, this.length, size);
		this.entries.add(new Entry(lead, row.position(), size));
		this.length += size;
		return row;
	}

	/** Gives all rows out. */
	<E extends Exception> void drain(RowConsumer<E> rows) throws E {
		this.entries.sort(Comparator.comparingLong(Entry::lead));
		for (Entry entry : this.entries) {
			rows.accept(this.bytes, entry.from(), entry.size());
		}
		this.entries.clear();
		this.length = 0;
	}

	private record Entry(long lead, int from, int size) {
	}

	/** Takes a row. */
	interface RowConsumer<E extends Exception> {

		void accept(byte[] bytes, int from, int size) throws E;

	}

}
