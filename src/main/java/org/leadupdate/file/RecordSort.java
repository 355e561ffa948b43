package org.leadupdate.file;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * Sorts records by two numbers. As many as fit are sorted in memory; of more, sorted runs
 * wait in a file and are merged.
 */
public final class RecordSort implements Closeable {

	/** Bytes. */
	private static final int MEMORY = 16 * 1024 * 1024;

	/** The memory of a record besides its data. */
	private static final int RECORD_BYTES = 64;

	private static final int BUFFER = 1 << 16;

	private static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::first)
		.thenComparingLong(Entry::second);

	private final Path path;

	private final int memory;

	private final List<Entry> entries = new ArrayList<>();

	/** Where each run ends in the file; in front of them, 0. */
	private final List<Long> ends = new ArrayList<>(List.of(0L));

	private int used;

	private @Nullable FileChannel file;

	/**
	 * Begins without a record.
	 * @param file a file that may be made; it is gone at the end of the process
	 */
	public RecordSort(Path file) {
		this(file, MEMORY);
	}

	RecordSort(Path file, int memory) {
		this.path = file;
		this.memory = memory;
	}

	/** A record. */
	public static final class Entry {

		private final long first;

		private final long second;

		private final byte[] data;

		/**
		 * Makes a record.
		 * @param first the number to sort by
		 * @param second the number to sort those with the same first one by
		 * @param data anything; not to be changed afterwards
		 */
		public Entry(long first, long second, byte[] data) {
			this.first = first;
			this.second = second;
			this.data = data;
		}

		/**
		 * The number it is sorted by.
		 * @return the number
		 */
		public long first() {
			return this.first;
		}

		/**
		 * The number it is sorted by among those with the same first one.
		 * @return the number
		 */
		public long second() {
			return this.second;
		}

		/**
		 * Its data.
		 * @return the bytes themselves, not a copy
		 */
		public byte[] data() {
			return this.data;
		}

		/** Bytes in the file before the data. */
		private static final int NUMBERS = 2 * Long.BYTES + Integer.BYTES;

		private void write(ByteArrayOutputStream out) {
			out.writeBytes(ByteBuffer.allocate(NUMBERS)
				.putLong(this.first)
				.putLong(this.second)
				.putInt(this.data.length)
				.array());
			out.writeBytes(this.data);
		}

	}

	/**
	 * Adds a record.
	 * @param entry the record
	 * @throws IOException if the disk fails
	 */
	public void add(Entry entry) throws IOException {
		int size = entry.data().length + RECORD_BYTES;
		if (this.used + size > this.memory) {
			writeRun();
		}
		this.entries.add(entry);
		this.used += size;
	}

	private void writeRun() throws IOException {
		this.entries.sort(ORDER);
		FileChannel channel = channel();
		ByteArrayOutputStream some = new ByteArrayOutputStream(BUFFER);
		for (Entry entry : this.entries) {
			entry.write(some);
			if (some.size() >= BUFFER) {
				append(channel, some);
			}
		}
		append(channel, some);
		this.ends.add(channel.size());
		this.entries.clear();
		this.used = 0;
	}

	private static void append(FileChannel channel, ByteArrayOutputStream some) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(some.toByteArray());
		while (bytes.hasRemaining()) {
			channel.write(bytes);
		}
		some.reset();
	}

	private FileChannel channel() throws IOException {
		FileChannel open = this.file;
		if (open == null) {
			open = PrivateFiles.createTemporary(this.path);
			this.file = open;
		}
		return open;
	}

	/**
	 * Hands over all records.
	 * @param receiver takes them in their order
	 * @throws IOException if the disk or the receiver fails
	 */
	public void drain(Receiver receiver) throws IOException {
		this.entries.sort(ORDER);
		PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing(Run::next, ORDER));
		add(runs, this.entries.iterator());
		for (int run = 1; run < this.ends.size(); run++) {
			add(runs, new StoredRun(channel(), this.ends.get(run - 1), this.ends.get(run)));
		}
		for (Run run = runs.poll(); run != null; run = runs.poll()) {
			receiver.receive(run.next());
			add(runs, run.others());
		}
	}

	private static void add(PriorityQueue<Run> runs, Iterator<Entry> entries) {
		if (entries.hasNext()) {
			runs.add(new Run(entries.next(), entries));
		}
	}

	/** What is left of a sorted run. */
	private record Run(Entry next, Iterator<Entry> others) {

	}

	/** A run in the file. */
	private static final class StoredRun implements Iterator<Entry> {

		private final FileChannel file;

		private final long end;

		private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);

		private long position;

		StoredRun(FileChannel file, long begin, long end) {
			this.file = file;
			this.position = begin;
			this.end = end;
		}

		@Override
		public boolean hasNext() {
			return this.position < this.end || this.buffer.hasRemaining();
		}

		@Override
		public Entry next() {
			ByteBuffer numbers = ByteBuffer.wrap(read(Entry.NUMBERS));
			return new Entry(numbers.getLong(), numbers.getLong(), read(numbers.getInt()));
		}

		private byte[] read(int length) {
			byte[] bytes = new byte[length];
			int done = 0;
			while (done < length) {
				if (!this.buffer.hasRemaining()) {
					fill();
				}
				int some = Math.min(length - done, this.buffer.remaining());
				this.buffer.get(bytes, done, some);
				done += some;
			}
			return bytes;
		}

		private void fill() {
			if (this.position == this.end) {
				throw new NoSuchElementException();
			}
			this.buffer.clear().limit((int) Math.min(BUFFER, this.end - this.position));
			try {
				this.position += this.file.read(this.buffer, this.position);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.buffer.flip();
		}

	}

	/** Takes records. */
	@FunctionalInterface
	public interface Receiver {

		/**
		 * Takes the next record.
		 * @param entry the record
		 * @throws IOException if it can't be written
		 */
		void receive(Entry entry) throws IOException;

	}

	@Override
	public void close() throws IOException {
		if (this.file != null) {
			this.file.close();
		}
	}

}
