package org.leadupdate.batch;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

import org.leadupdate.batch.LeadLocking.LockedLeads;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.ChunkResults;
import org.leadupdate.store.LeadStore;

/**
 * The leads of the database: locks those of a block and updates them, within the chunk's
 * transaction.
 */
final class DatabaseSink implements LeadSink {

	/** Fewer may be all there are, or be refused for different reasons. */
	private static final int ENOUGH_REFUSALS = 100;

	private final RunPlan plan;

	private final int partition;

	private final LeadStore leads;

	private final LeadAccess access;

	private final ChunkResults results;

	DatabaseSink(RunPlan plan, int partition, LeadStore leads, LeadAccess access, ChunkResults results) {
		this.plan = plan;
		this.partition = partition;
		this.leads = leads;
		this.access = access;
		this.results = results;
	}

	@Override
	public Delivery deliver(RowBlock<PreparedRow> block) {
		LockedLeads locked = this.access.locking().lock(this.leads, this.plan.org(), leadIds(block), this.partition);
		LocalDateTime now = LocalDateTime.now(this.access.clock()).truncatedTo(ChronoUnit.MILLIS);
		BlockUpdate update = new BlockUpdate(this.leads, locked, this.plan, this.leads.columns().stored(now),
				this.results::fits);
		return Delivery.of(update.apply(block.rows(), (lead, reason) -> stopIfNothingIsAccepted(block, lead, reason)),
				now);
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
