package org.leadupdate.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

import org.leadupdate.result.PackKey;

/**
 * Puts the lines of packs into input order. A pack is added before the first of its lines
 * is due; the others wait for their turn, in memory or, if they are many, in a file.
 */
public final class LinesInOrder implements Closeable {

	/** Bytes of waiting lines. */
	private static final long MEMORY = 32 * 1024 * 1024;

	private final LinesFile file;

	private final long memory;

	private final PriorityQueue<WaitingLines> waiting = new PriorityQueue<>(
			Comparator.comparingLong(WaitingLines::row));

	private long used;

	/**
	 * Begins without a line.
	 * @param folder where a file may be made, which is gone at the end of the process
	 */
	public LinesInOrder(Path folder) {
		this(folder, MEMORY);
	}

	LinesInOrder(Path folder, long memory) {
		this.file = new LinesFile(folder.resolve(".lines"));
		this.memory = memory;
	}

	/**
	 * Writes the lines of packs.
	 * @param packs the packs, that with the first row first
	 * @param printer prints a pack; called on several threads
	 * @param out where to write the lines
	 * @param printed receives each pack when it is printed
	 * @throws IOException if the lines can't be written, or the disk fails
	 */
	public void write(List<PackKey> packs, Function<PackKey, PackLines> printer, OutputStream out,
			Consumer<PackLines> printed) throws IOException {
		Iterator<Callable<PackLines>> tasks = packs.stream()
			.<Callable<PackLines>>map((pack) -> () -> printer.apply(pack))
			.iterator();
		try (OrderedParallel<PackLines> parallel = new OrderedParallel<>(tasks)) {
			for (PackKey pack : packs) {
				PackLines lines = parallel.next();
				printed.accept(lines);
				writeBefore(pack.firstRow(), out);
				add(lines.lines());
			}
		}
		writeBefore(Long.MAX_VALUE, out);
	}

	private void add(WaitingLines lines) throws IOException {
		WaitingLines added = lines;
		if (this.used + lines.memory() > this.memory) {
			added = this.file.add(lines);
		}
		this.used += added.memory();
		if (added.advance()) {
			this.waiting.add(added);
		}
	}

	/** Writes the lines of the rows before one. */
	private void writeBefore(long row, OutputStream out) throws IOException {
		WaitingLines next = this.waiting.poll();
		while (next != null && next.row() < row) {
			WaitingLines after = this.waiting.peek();
			if (next.write((after != null) ? Math.min(row, after.row()) : row, out)) {
				this.waiting.add(next);
			}
			else {
				this.used -= next.memory();
			}
			next = this.waiting.poll();
		}
		if (next != null) {
			this.waiting.add(next);
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
