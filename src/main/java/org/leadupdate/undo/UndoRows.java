package org.leadupdate.undo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import org.leadupdate.file.RecordSort;
import org.leadupdate.input.GeneratedIdentity;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.spool.Partitioning;
import org.leadupdate.input.RowSource;
import org.leadupdate.input.spool.Spool;
import org.leadupdate.input.spool.SpoolWriter;
import org.leadupdate.result.PackKey;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.RowResult;

/**
 * The rows of an undo: the leads that a run changed, each once, in the order of that run.
 * They are spooled straight from the results of the run, with what it changed.
 *
 * @param results holds them
 * @param run the run's number
 * @param count how many rows the run has; an unfinished one may get more
 */
record UndoRows(ResultRepository results, long run, long count) implements RowSource {

	/** Rows between two reports of progress. */
	private static final int PROGRESS = 10_000;

	/** The rows are shown under this header, and counted like the lines of a file. */
	private static final List<String> HEADER = List.of("leadID");

	@Override
	public String name() {
		return "run " + this.run;
	}

	@Override
	public String sha256() {
		return GeneratedIdentity.of("undo", 1).with("run", this.run).with("rows", this.count).sha256();
	}

	@Override
	public InputLayout stage(String expectedSha256, Path folder, Partitioning partitioning, LongConsumer progress)
			throws IOException {
		try (SpoolWriter spool = new SpoolWriter(folder, partitioning)) {
			long rows = spool(folder, spool, progress);
			spool.finish(expectedSha256, List.of("leads of run " + this.run));
			return new InputLayout(HEADER, ',', StandardCharsets.UTF_8.name(), false, "\n", rows);
		}
		catch (IOException | RuntimeException ex) {
			Spool.delete(folder);
			throw ex;
		}
	}

	/** Sorted by lead, to combine the changes of each, then by the row of the first. */
	private long spool(Path folder, SpoolWriter spool, LongConsumer progress) throws IOException {
		try (RecordSort byLead = new RecordSort(folder.resolve("by-lead"));
				RecordSort byRow = new RecordSort(folder.resolve("by-row"))) {
			for (PackKey pack : this.results.packs(this.run, 0)) {
				addChanges(this.results.read(pack), byLead);
				// The place to stop: none of its rows is known yet.
				progress.accept(0);
			}
			ChangesByLead changes = new ChangesByLead(byRow);
			byLead.drain(changes::add);
			changes.finish();
			AtomicLong rows = new AtomicLong();
			byRow.drain((entry) -> {
				spool(spool, rows.incrementAndGet(), entry.second(), entry.data());
				if (rows.get() % PROGRESS == 0) {
					progress.accept(rows.get());
				}
			});
			return rows.get();
		}
	}

	private static void addChanges(List<RowResult> results, RecordSort byLead) throws IOException {
		for (RowResult result : results) {
			if (result.isChange()) {
				long lead = Objects.requireNonNull(result.leadId(), "a change is one of a lead");
				byLead.add(new RecordSort.Entry(lead, result.row(), UndoneChange.bytes(result)));
			}
		}
	}

	/** What was changed is a cell, too; the row as it is shown has none of it. */
	private static void spool(SpoolWriter spool, long row, long lead, byte[] change) throws IOException {
		byte[] id = Long.toString(lead).getBytes(StandardCharsets.US_ASCII);
		spool.add(lead, row, row + 1, List.of(id, change), id);
	}

}
