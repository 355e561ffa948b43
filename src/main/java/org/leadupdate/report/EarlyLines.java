package org.leadupdate.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.result.PackKey;
import org.leadupdate.result.RunTally;
import org.leadupdate.result.StoredPack;

/**
 * Prints packs on a thread of its own while later rows are still being applied, since
 * most of that time the program waits for the database. The lines wait in a file. It is
 * help that may fail: a pack that is not printed early is printed with the report.
 */
public final class EarlyLines implements Closeable {

	private static final Logger logger = LoggerFactory.getLogger(EarlyLines.class);

	/**
	 * Bytes of packs that are not printed yet. Further ones have to wait for the report.
	 */
	private static final long MOST_WAITING = 8 * 1024 * 1024;

	/**
	 * Bytes. A larger pack is one large row: to apply it may take all memory there is.
	 */
	private static final int LARGEST = 2 * 1024 * 1024;

	private final LinesFile file;

	private final Function<StoredPack, PackLines> printer;

	private final RunTally tally;

	private final long mostWaiting;

	private final Map<PackKey, Future<WaitingLines>> printed = new ConcurrentHashMap<>();

	private final AtomicLong waiting = new AtomicLong();

	private final ExecutorService executor = Executors.newSingleThreadExecutor((task) -> {
		Thread thread = new Thread(task, "report");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * Begins without a line.
	 * @param folder where the file is made, which is gone at the end of the process
	 * @param printer prints a pack
	 * @param tally counts the rows of the packs that were printed
	 */
	public EarlyLines(Path folder, Function<StoredPack, PackLines> printer, RunTally tally) {
		this(folder, printer, tally, MOST_WAITING);
	}

	EarlyLines(Path folder, Function<StoredPack, PackLines> printer, RunTally tally, long mostWaiting) {
		this.file = new LinesFile(folder.resolve(".early-lines"));
		this.printer = printer;
		this.tally = tally;
		this.mostWaiting = mostWaiting;
	}

	/**
	 * Prints a pack soon, unless it is large or many are waiting for that.
	 * @param pack a pack that is committed
	 */
	public void add(StoredPack pack) {
		if (pack.unpackedSize() > LARGEST) {
			return;
		}
		if (this.waiting.addAndGet(pack.size()) > this.mostWaiting) {
			this.waiting.addAndGet(-pack.size());
			return;
		}
		try {
			this.printed.put(pack.key(), this.executor.submit(() -> print(pack)));
		}
		catch (RejectedExecutionException ex) {
			// Its chunk is committed, whatever comes after.
			logger.debug("{} came too late to be printed early", pack.key(), ex);
		}
	}

	private WaitingLines print(StoredPack pack) throws IOException {
		try {
			PackLines lines = this.printer.apply(pack);
			WaitingLines stored = this.file.add(lines.lines());
			this.tally.add(lines.tally());
			return stored;
		}
		finally {
			this.waiting.addAndGet(-pack.size());
		}
	}

	/**
	 * Counts the rows of the packs that were printed.
	 * @return their counts, complete once all packs were asked for
	 */
	public RunTally tally() {
		return this.tally;
	}

	/**
	 * The lines of a pack.
	 * @param key the pack
	 * @return its lines, once; null if it was not printed
	 */
	public @Nullable PackLines of(PackKey key) {
		Future<WaitingLines> lines = this.printed.remove(key);
		try {
			return (lines != null) ? PackLines.counted(lines.get()) : null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ReportException.interrupted();
		}
		catch (ExecutionException ex) {
			logger.debug("{} was not printed early", key, ex);
			return null;
		}
	}

	@Override
	public void close() {
		// Not shutdownNow: an interrupt breaks a connection.
		this.executor.shutdown();
		this.printed.values().forEach((lines) -> lines.cancel(false));
		try {
			this.file.close();
		}
		catch (IOException ex) {
			logger.debug("The lines that were printed early can't be closed", ex);
		}
	}

}
