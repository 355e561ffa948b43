package org.leadupdate.batch;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.LeadLocking.LockedLeads;
import org.leadupdate.lead.Decision;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.result.Outcome;
import org.leadupdate.result.RowResult;
import org.leadupdate.store.LeadStore;

/**
 * Updates the leads of a block, which are locked. A lead that several rows name is
 * written once, as the last of them leaves it. Where the database refuses that, its rows
 * are applied one by one: each that it refuses is rejected.
 */
final class BlockUpdate {

	private static final String UNDO_AGAIN = "undo the run again, with --again";

	private final LeadStore store;

	private final LockedLeads leads;

	private final LocalDateTime now;

	private final RunPlan plan;

	/** Whether the database takes the result of a row. */
	private final Predicate<RowResult> fits;

	/** The leads as the rows so far leave them, by ID. */
	private final Map<Long, Lead> current;

	private final Map<Long, Lead> changed = new LinkedHashMap<>();

	BlockUpdate(LeadStore store, LockedLeads leads, RunPlan plan, LocalDateTime now, Predicate<RowResult> fits) {
		this.store = store;
		this.leads = leads;
		this.plan = plan;
		this.now = now;
		this.fits = fits;
		this.current = new HashMap<>(leads.all());
	}

	/**
	 * Decides row by row, and writes the leads.
	 * @param rows the rows of the block
	 * @param onlyRefusals called if the database refuses every lead of the block, with
	 * the reason for the first
	 * @return the result of each row
	 */
	List<RowResult> apply(List<PreparedRow> rows, BiConsumer<Long, String> onlyRefusals) {
		List<RowResult> results = new ArrayList<>(rows.size());
		rows.forEach((row) -> results.add(decide(row)));
		Map<Long, String> refused = this.store.update(this.changed.values());
		if (!refused.isEmpty() && refused.size() == this.changed.size()) {
			Map.Entry<Long, String> first = refused.entrySet().iterator().next();
			onlyRefusals.accept(first.getKey(), first.getValue());
		}
		refused.keySet().forEach((id) -> this.current.put(id, this.leads.locked().get(id)));
		for (int index = 0; index < rows.size() && !refused.isEmpty(); index++) {
			if (refused.containsKey(rows.get(index).leadId())) {
				results.set(index, applyAlone(rows.get(index)));
			}
		}
		return results;
	}

	private RowResult decide(PreparedRow row) {
		Lead lead = lead(row);
		Decision decision = storable(row, lead);
		Lead after = decision.after();
		if (decision.changed() && after != null) {
			this.changed.put(after.id(), after);
			this.current.put(after.id(), after);
		}
		return result(row, lead, decision);
	}

	private RowResult applyAlone(PreparedRow row) {
		Lead lead = lead(row);
		Decision decision = storable(row, lead);
		Lead after = decision.after();
		if (decision.changed() && after != null) {
			String refusal = this.store.update(List.of(after)).get(after.id());
			if (refusal != null) {
				return result(row, lead, refused(refusal, lead));
			}
			this.current.put(after.id(), after);
		}
		return result(row, lead, decision);
	}

	private @Nullable Lead lead(PreparedRow row) {
		return (row.leadId() != null) ? this.current.get(row.leadId()) : null;
	}

	/**
	 * An update is nothing without its result, which shows all of its lead. The lead of a
	 * rejected row is left out if need be.
	 */
	private Decision storable(PreparedRow row, @Nullable Lead lead) {
		Decision decision = decision(row, lead);
		if (this.fits.test(result(row, lead, decision))) {
			return decision;
		}
		Decision rejected = (decision.isRejected() && !decision.changed()) ? decision : tooLarge(lead);
		return this.fits.test(result(row, lead, rejected)) ? rejected : Decision.rejected(rejected.problems(), null);
	}

	private Decision tooLarge(@Nullable Lead lead) {
		String message = "The lead and its changes are larger than what the server takes at once. Raise max_allowed_packet on the server, then %s."
			.formatted(this.plan.isUndo() ? UNDO_AGAIN : "apply the row again");
		return Decision.rejected(List.of(new Problem(ProblemCode.LEAD_REFUSED_BY_DATABASE, null, null, message)), lead);
	}

	private Decision decision(PreparedRow row, @Nullable Lead lead) {
		if (lead == null) {
			return row.operation().decide(null, this.now, this.plan.updatedBy());
		}
		if (this.leads.stillLocked().containsKey(lead.id())) {
			return locked(lead);
		}
		if (lead.unreadable() != null) {
			return unreadable(lead, lead.unreadable());
		}
		Decision decision = row.operation().decide(lead, this.now, this.plan.updatedBy());
		Lead after = decision.after();
		Problem refusal = (decision.changed() && after != null)
				? this.store.columns().refusal(lead, after, this.plan.isUndo() ? "then " + UNDO_AGAIN : "or the row")
				: null;
		return (refusal != null) ? Decision.rejected(List.of(refusal), lead) : decision;
	}

	private Decision locked(Lead lead) {
		String message = "Lead %d stayed locked by another transaction. %s".formatted(lead.id(),
				this.plan.isUndo() ? "Undo the run again later, with --again." : "Apply the row again later.");
		return Decision.rejected(
				List.of(new Problem(ProblemCode.LEAD_LOCKED, "leadID", String.valueOf(lead.id()), message)), lead);
	}

	private Decision unreadable(Lead lead, String reason) {
		return Decision.rejected(List.of(new Problem(ProblemCode.LEAD_REFUSED_BY_DATABASE, "leadID",
				String.valueOf(lead.id()), "Lead %d can't be read: %s Correct it in the database, then %s."
					.formatted(lead.id(), reason, this.plan.isUndo() ? UNDO_AGAIN : "apply the row again"))),
				null);
	}

	private Decision refused(String reason, @Nullable Lead lead) {
		String message = "The database refuses these values: %s. %s".formatted(reason, this.plan.isUndo()
				? "Correct what refuses it, then " + UNDO_AGAIN + "." : "Correct the row, or what refuses it.");
		return Decision.rejected(List.of(new Problem(ProblemCode.LEAD_REFUSED_BY_DATABASE, null, null, message)), lead);
	}

	private static RowResult result(PreparedRow row, @Nullable Lead before, Decision decision) {
		Lead after = decision.after();
		Outcome outcome = decision.isRejected() ? Outcome.REJECTED
				: decision.changed() ? Outcome.UPDATED : Outcome.UNCHANGED;
		return new RowResult(row.row(), row.line(), row.namedLeadId(), outcome,
				decision.isRejected() ? decision.problems() : decision.warnings(),
				(before != null) ? before.owner() : null, (after != null) ? after.owner() : null, decision.changes(),
				(after != null) ? after.extendedFields() : null, (after != null) ? after.lastUpdatedOn() : null,
				(after != null) ? after.lastUpdatedBy() : null, (after != null) ? after.details() : null,
				decision.isRejected() ? row.source().get() : null);
	}

}
