package org.leadupdate.batch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.json.Json;
import org.leadupdate.lead.Change;
import org.leadupdate.lead.Decision;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.lead.LeadStatus;
import org.leadupdate.lead.Problem;
import org.leadupdate.result.Outcome;
import org.leadupdate.result.RowResult;

/**
 * What a row asks of the vendor's API, which does not show the lead before. The update of
 * a lead without an owner and without fields is what it sets: that is sent.
 *
 * @param row the row
 * @param decision the update of an empty lead
 */
record ApiRequest(PreparedRow row, Decision decision) {

	static ApiRequest of(PreparedRow row, LocalDateTime now, long updatedBy) {
		Lead empty = (row.leadId() != null)
				? new Lead(row.leadId(), LeadStatus.OPEN, null, ExtendedFields.NONE, null, null, LeadDetails.NONE)
				: null;
		return new ApiRequest(row, row.operation().decide(empty, now, updatedBy));
	}

	/** Whether there is nothing to send. */
	boolean isRejected() {
		return this.decision.isRejected();
	}

	/** The owner it sets; null if it sets none. */
	@Nullable String owner() {
		Lead after = this.decision.after();
		return (after != null) ? after.owner() : null;
	}

	/** The body of the call. */
	String body() {
		StringBuilder body = new StringBuilder("{");
		Lead after = this.decision.after();
		if (after != null && !this.decision.changes().isEmpty()) {
			body.append("\"extendedFields\":").append(after.extendedFields().json());
		}
		if (owner() != null) {
			body.append((body.length() > 1) ? "," : "").append("\"owner\":").append(Json.quote(owner()));
		}
		return body.append('}').toString();
	}

	/** The result of a row that is not sent. */
	RowResult rejected() {
		return rejected(this.decision.problems(), Map.of(), null, null, null);
	}

	/** The result of a row that was sent, and of which not all was stored. */
	RowResult rejected(List<Problem> problems, Map<String, Change> changes, @Nullable ExtendedFields fields,
			@Nullable LocalDateTime updatedOn, @Nullable Long updatedBy) {
		return new RowResult(this.row.row(), this.row.line(), this.row.namedLeadId(), Outcome.REJECTED, problems, null,
				null, changes, fields, updatedOn, updatedBy, null, this.row.source().get());
	}

	/** The result of a row whose lead is as it asks for. */
	RowResult updated(List<Problem> warnings, @Nullable String owner, @Nullable ExtendedFields fields,
			@Nullable LocalDateTime updatedOn, @Nullable Long updatedBy) {
		return new RowResult(this.row.row(), this.row.line(), this.row.namedLeadId(), Outcome.UPDATED, warnings, null,
				owner, this.decision.changes(), fields, updatedOn, updatedBy, null, null);
	}

}
