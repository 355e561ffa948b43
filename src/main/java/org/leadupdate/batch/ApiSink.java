package org.leadupdate.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.leadupdate.api.ApiRefusedException;
import org.leadupdate.api.ApiUnavailableException;
import org.leadupdate.api.CallResult;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.DeliveryJournal;
import org.leadupdate.result.RowResult;
import org.leadupdate.validation.InvalidFields;

/**
 * The vendor's API, a call for each row. Before a block is sent, the journal says so:
 * after a kill the rows up to there are sent again, and are told to have been sent twice.
 * The rows of a lead are in one partition, so that they are sent one after the other.
 */
final class ApiSink implements LeadSink {

	private static final String AGAIN = " Run the same command again to resume.";

	/** Few, before it is known how long a call takes. */
	private static final int FIRST_ROWS = 8;

	/** Else the pace could not make up for the commits. */
	private static final double NEARLY_A_SECOND = 0.98;

	private static final double NANOS = 1e9;

	private final RunPlan plan;

	private final int partition;

	private final ApiAccess access;

	private final Clock clock;

	/** Up to where rows may have been sent before; -1 before that is known. */
	private long sentBefore = -1;

	/** Up to where rows were sent now; 0 before the first. */
	private long reached;

	/** As many as nearly a second takes, so that a kill makes few calls be sent twice. */
	private double rows = FIRST_ROWS;

	ApiSink(RunPlan plan, int partition, ApiAccess access, Clock clock) {
		this.plan = plan;
		this.partition = partition;
		this.access = access;
		this.clock = clock;
		access.stop().awaitCalls(access.api().get().settings().properties().responseTimeout());
	}

	@Override
	public Delivery deliver(RowBlock<PreparedRow> block) {
		long begun = System.nanoTime();
		announce(block.position());
		LocalDateTime now = LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		Sent sent = new Sent();
		RuntimeException failure = null;
		try {
			for (int index = 0; index < block.rows().size(); index++) {
				ApiRequest request = ApiRequest.of(block.rows().get(index), now, this.plan.updatedBy());
				if (!send(request, block.positionAfter(index + 1) <= this.sentBefore, sent)) {
					break;
				}
			}
		}
		catch (ApiRefusedException ex) {
			failure = end(ex.getMessage() + AGAIN);
		}
		catch (ApiUnavailableException ex) {
			failure = end("The API at %s does not work: %s.%s".formatted(this.access.api().get().settings().server(),
					ex.getMessage(), AGAIN));
		}
		this.rows = sent.results.size() * NEARLY_A_SECOND * NANOS / Math.max(1, System.nanoTime() - begun);
		withdraw(block, sent);
		measure(sent.calls());
		return new Delivery(sent.results, now, () -> count(sent.calls()), failure);
	}

	@Override
	public int blockRows(int most) {
		return (int) Math.max(1, Math.min(most, this.rows));
	}

	/** Commits what is about to be sent. */
	private void announce(long position) {
		this.access.transactions().executeWithoutResult((status) -> {
			if (this.sentBefore < 0) {
				this.sentBefore = this.access.journal().announced(this.plan.run().number(), this.partition);
			}
			if (position > this.sentBefore) {
				this.access.journal().announce(this.plan.run().number(), this.partition, position);
			}
		});
	}

	/** What was announced and will not be sent now has not been sent. */
	private void withdraw(RowBlock<PreparedRow> block, Sent sent) {
		int count = sent.results.size() + (sent.inDoubt ? 1 : 0);
		if (count > 0) {
			this.reached = block.positionAfter(count);
		}
		if (count < block.rows().size()) {
			this.access.transactions()
				.executeWithoutResult((status) -> this.access.journal()
					.announce(this.plan.run().number(), this.partition, Math.max(this.sentBefore, this.reached)));
		}
	}

	/** Sends a row, or rejects it; false if a stop was asked for before its answer. */
	private boolean send(ApiRequest request, boolean mayBeSent, Sent sent) {
		Long leadId = request.row().leadId();
		if (request.isRejected() || leadId == null) {
			sent.results.add(request.rejected());
			return true;
		}
		if (this.access.stop().isRequested()) {
			return false;
		}
		sent.inDoubt = true;
		CallResult result = this.access.api().get().update(leadId, request.body());
		sent.tries.add(result.tries());
		if (result.kind() == CallResult.Kind.STOPPED) {
			sent.inDoubt = result.tries().calls() > 0;
			return false;
		}
		sent.inDoubt = false;
		boolean rejectsInvalidFields = this.plan.settings().validation().invalidFields() == InvalidFields.REJECT;
		sent.results.add(new AnsweredRow(request, result, mayBeSent, rejectsInvalidFields).result());
		return true;
	}

	/** Ends the other partitions, too: they would fail for the same reason. */
	private RefusedException end(String sentence) {
		this.access.stop().request(new StopReason(ExitCode.FAILED, sentence));
		return new RefusedException(ExitCode.FAILED, sentence);
	}

	private void measure(DeliveryJournal.Calls calls) {
		if (this.access.metrics().isEnabled()) {
			String mode = this.plan.run().identity().mode().name().toLowerCase(Locale.ROOT);
			this.access.metrics()
				.calls(mode, calls.calls(), calls.retries(), calls.throttled(), Duration.ofMillis(calls.millis()));
		}
	}

	private void count(DeliveryJournal.Calls calls) {
		this.access.journal().count(this.plan.run().number(), this.partition, calls);
	}

	/** What was sent of a block. */
	private static final class Sent {

		private final List<RowResult> results = new ArrayList<>();

		private final List<CallResult.Tries> tries = new ArrayList<>();

		/** Whether the row after the last result may have been sent. */
		private boolean inDoubt;

		private DeliveryJournal.Calls calls() {
			int calls = this.tries.stream().mapToInt(CallResult.Tries::calls).sum();
			long rows = this.tries.stream().filter((some) -> some.calls() > 0).count();
			return new DeliveryJournal.Calls(calls, calls - rows,
					this.tries.stream().mapToInt(CallResult.Tries::throttled).sum(),
					this.tries.stream().mapToLong((some) -> some.took().toMillis()).sum());
		}

	}

}
