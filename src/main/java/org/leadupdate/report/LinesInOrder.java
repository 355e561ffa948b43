package org.leadupdate.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.leadupdate.file.PrivateFiles;
import org.leadupdate.result.PackKey;

/**
 * Puts the lines of packs into input order. A pack is added before the first of its lines
 * is due; the others wait for their turn, in memory or, if they are many, in a file.
 */
public final class LinesInOrder implements Closeable {

	/** Bytes of waiting lines. */
	private static final long MEMORY = 32 * 1024 * 1024;

	private final Path folder;

	private final long memory;

	private final PriorityQueue<WaitingLines> waiting = new PriorityQueue<>(
			Comparator.comparingLong(WaitingLines::row));

	private long used;

	private @Nullable FileChannel file;

	/**
	 * Begins without a line.
	 * @param folder where a file may be made, which is gone at the end of the process
	 */
	public LinesInOrder(Path folder) {
		this(folder, MEMORY);
	}

	LinesInOrder(Path folder, long memory) {
		this.folder = folder;
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
				add(lines);
			}
		}
		writeBefore(Long.MAX_VALUE, out);
	}

	private void add(PackLines lines) throws IOException {
		if (lines.rows().length == 0) {
			return;
		}
		int size = lines.text().length;
		if (this.used + size <= this.memory) {
			this.used += size;
			this.waiting.add(WaitingLines.inMemory(lines));
		}
		else {
			this.waiting.add(WaitingLines.inFile(lines, file()));
		}
	}

	/** Writes the lines of the rows before one. */
	private void writeBefore(long row, OutputStream out) throws IOException {
		WaitingLines next = this.waiting.poll();
		while (next != null && next.row() < row) {
			WaitingLines after = this.waiting.peek();
			next.write((after != null) ? Math.min(row, after.row()) : row, out);
			if (next.isDone()) {
				this.used -= next.memory();
			}
			else {
				this.waiting.add(next);
			}
			next = this.waiting.poll();
		}
		if (next != null) {
			this.waiting.add(next);
		}
	}

	private FileChannel file() throws IOException {
		FileChannel open = this.file;
		if (open == null) {
			open = PrivateFiles.createTemporary(this.folder.resolve(".lines"));
			this.file = open;
		}
		return open;
	}

	@Override
	public void close() throws IOException {
		if (this.file != null) {
			this.file.close();
		}
	}

}
