package org.leadupdate.batch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import org.leadupdate.result.RowResult;

/** A check of what would go to the vendor's API: nothing is sent, and no lead is seen. */
final class ApiCheck implements LeadSink {

	private final RunPlan plan;

	private final Clock clock;

	ApiCheck(RunPlan plan, Clock clock) {
		this.plan = plan;
		this.clock = clock;
	}

	@Override
	public Delivery deliver(RowBlock<PreparedRow> block) {
		LocalDateTime now = LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		return Delivery.of(
				block.rows().stream().map((row) -> result(ApiRequest.of(row, now, this.plan.updatedBy()))).toList(),
				now);
	}

	private static RowResult result(ApiRequest request) {
		return request.isRejected() ? request.rejected()
				: request.updated(request.decision().warnings(), request.owner(), null, null, null);
	}

}
