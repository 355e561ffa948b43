package org.leadupdate.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.input.spool.SpoolReader;
import org.leadupdate.result.ChunkResults;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a partition of the spool, a block at a time, from where the last commit left it.
 * A block ends at so many rows or so many bytes, whichever comes first, so that rows with
 * cells of megabytes need no more memory than others. Spring Batch's chunks count items
 * only: hence the block is the item, and a chunk is one.
 * <p>
 * The position is not kept in the step's execution context: when a commit fails, Spring
 * Batch 6 saves the context once more, outside the transaction, with the position after
 * the rows that were rolled back ({@code AbstractStep.execute}, at its end). It is in a
 * table of ours and is written by the transaction that writes the results.
 */
class RowBlockReader implements ItemStreamReader<RowBlock<CsvRow>> {

	/** The bytes after which a block is full. */
	static final int BLOCK_BYTES = 4 * 1024 * 1024;

	private final ChunkResults results;

	private final long run;

	private final int partition;

	private final PartitionAccess access;

	private final IntSupplier blockRows;

	private final RateLimiter rateLimiter;

	private @Nullable SpoolReader reader;

	RowBlockReader(ChunkResults results, long run, int partition, PartitionAccess access, IntSupplier blockRows,
			RateLimiter rateLimiter) {
		this.results = results;
		this.run = run;
		this.partition = partition;
		this.access = access;
		this.blockRows = blockRows;
		this.rateLimiter = rateLimiter;
	}

	@Override
	public void open(ExecutionContext executionContext) {
		try {
			SpoolReader opened = this.access.open(this.partition);
			this.reader = opened;
			opened.seek(this.results.position(this.run, this.partition));
		}
		catch (IOException ex) {
			throw new ItemStreamException("The spool of partition " + this.partition + " can't be read", ex);
		}
	}

	@Override
	public @Nullable RowBlock<CsvRow> read() throws IOException {
		SpoolReader spoolReader = Objects.requireNonNull(this.reader, "not open");
		int most = this.blockRows.getAsInt();
		List<CsvRow> rows = new ArrayList<>(most);
		List<Long> positions = new ArrayList<>(most);
		long begin = spoolReader.position();
		long bytes = 0;
		while (rows.size() < most && bytes < BLOCK_BYTES) {
			CsvRow row = spoolReader.read();
			if (row == null) {
				break;
			}
			rows.add(row);
			positions.add(spoolReader.position());
			bytes += row.size();
		}
		// Before a lead is locked: no other transaction waits for our rate limit.
		this.rateLimiter.await(rows.size());
		return rows.isEmpty() ? null : new RowBlock<>(rows, begin, positions);
	}

	@Override
	public void close() {
		try {
			if (this.reader != null) {
				this.reader.close();
			}
		}
		catch (IOException ex) {
			throw new ItemStreamException("The spool of partition " + this.partition + " can't be closed", ex);
		}
	}

}
