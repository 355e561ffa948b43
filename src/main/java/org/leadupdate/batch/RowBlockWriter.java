package org.leadupdate.batch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.LeadLocking.LockedLeads;
import org.leadupdate.lead.Decision;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.result.ChunkResults;
import org.leadupdate.result.Outcome;
import org.leadupdate.result.RowResult;
import org.leadupdate.store.LeadStore;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Applies a block: locks its leads, decides row by row, then writes the leads, the
 * results and the partition's position, all within the chunk's transaction. A lead that
 * several rows name is written once, as the last of them leaves it.
 */
class RowBlockWriter implements ItemWriter<RowBlock<PreparedRow>> {

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
		LockedLeads leads = this.locking.lock(this.leads, this.plan.org(), leadIds(block), this.partition);
		Map<Long, Lead> current = leads.all();
		Map<Long, Lead> changed = new LinkedHashMap<>();
		List<RowResult> rowResults = new ArrayList<>(block.rows().size());
		LocalDateTime now = LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		for (PreparedRow row : block.rows()) {
			Long id = row.leadId();
			Lead lead = (id != null) ? changed.getOrDefault(id, current.get(id)) : null;
			Decision decision = (id != null && leads.stillLocked().containsKey(id))
					? stillLocked(id, lead, this.plan.isUndo())
					: row.operation().decide(lead, now, this.plan.updatedBy());
			if (decision.changed() && id != null) {
				changed.put(id, Objects.requireNonNull(decision.after()));
			}
			rowResults.add(result(row, lead, decision));
		}
		this.leads.update(changed.values());
		this.results.add(this.plan.run().number(), this.partition,
				new ChunkResults.Chunk(rowResults, block.position(), now));
		this.committed.afterCommit(this.plan, begun, rowResults);
	}

	private static Decision stillLocked(long id, @Nullable Lead lead, boolean undo) {
		String message = "Lead %d stayed locked by another transaction. %s".formatted(id,
				undo ? "Undo the run again later, with --again." : "Apply the row again later.");
		return Decision.rejected(List.of(new Problem(ProblemCode.LEAD_LOCKED, "leadID", String.valueOf(id), message)),
				lead);
	}

	private static RowResult result(PreparedRow row, @Nullable Lead before, Decision decision) {
		Lead after = decision.after();
		Outcome outcome = decision.isRejected() ? Outcome.REJECTED
				: decision.changed() ? Outcome.UPDATED : Outcome.UNCHANGED;
		return new RowResult(row.row(), row.line(), row.namedLeadId(), outcome,
				decision.isRejected() ? decision.problems() : decision.warnings(),
				(before != null) ? before.owner() : null, (after != null) ? after.owner() : null, decision.changes(),
				(after != null) ? after.extendedFields() : null, (after != null) ? after.lastUpdatedOn() : null,
				(after != null) ? after.lastUpdatedBy() : null, decision.isRejected() ? row.source().get() : null);
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
