package org.leadupdate.batch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

import org.leadupdate.batch.LeadLocking.LockedLeads;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.ChunkResults;
import org.leadupdate.result.RowResult;
import org.leadupdate.store.LeadStore;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Applies a block: locks its leads, updates them, then writes the results and the
 * partition's position, all within the chunk's transaction.
 */
class RowBlockWriter implements ItemWriter<RowBlock<PreparedRow>> {

	/** Fewer may be all there are, or be refused for different reasons. */
	private static final int ENOUGH_REFUSALS = 100;

	private final RunPlan plan;

	private final int partition;

	private final LeadStore leads;

	private final LeadLocking locking;

	private final ChunkResults results;

	private final CommittedChunks committed;

	private final Clock clock;

	RowBlockWriter(RunPlan plan, int partition, LeadStore leads, LeadLocking locking, ChunkResults results,
			CommittedChunks committed, Clock clock) {
		this.plan = plan;
		this.partition = partition;
		this.leads = leads;
		this.locking = locking;
		this.results = results;
		this.committed = committed;
		this.clock = clock;
	}

	@Override
	public void write(Chunk<? extends RowBlock<PreparedRow>> chunk) {
		for (RowBlock<PreparedRow> block : chunk) {
			write(block);
		}
	}

	private void write(RowBlock<PreparedRow> block) {
		long begun = System.nanoTime();
		LockedLeads locked = this.locking.lock(this.leads, this.plan.org(), leadIds(block), this.partition);
		LocalDateTime now = LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		BlockUpdate update = new BlockUpdate(this.leads, locked, this.plan, this.leads.columns().stored(now));
		List<RowResult> rowResults = update.apply(block.rows(),
				(lead, reason) -> stopIfNothingIsAccepted(block, lead, reason));
		this.results.add(this.plan.run().number(), this.partition,
				new ChunkResults.Chunk(rowResults, block.position(), now));
		this.committed.afterCommit(this.plan, begun, rowResults);
	}

	/** Else every row of a large file would be tried on its own, and rejected. */
	private void stopIfNothingIsAccepted(RowBlock<PreparedRow> block, long lead, String reason) {
		if (block.rows().size() >= ENOUGH_REFUSALS && this.results.counts(this.plan.run().number()).updated() == 0) {
			throw new RefusedException(ExitCode.FAILED,
					"The database refuses every update. The first, of lead %d: %s. Correct that in the database, then run the same command again to resume."
						.formatted(lead, reason));
		}
	}

	private static List<Long> leadIds(RowBlock<PreparedRow> block) {
		TreeSet<Long> ids = new TreeSet<>();
		for (PreparedRow row : block.rows()) {
			Long id = row.leadId();
			if (id != null) {
				ids.add(id);
			}
		}
		return List.copyOf(ids);
	}

}
