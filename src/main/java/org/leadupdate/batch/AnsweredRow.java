package org.leadupdate.batch;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.leadupdate.api.AnsweredLead;
import org.leadupdate.api.ApiAnswer;
import org.leadupdate.api.ApiMessage;
import org.leadupdate.api.CallResult;
import org.leadupdate.lead.Change;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.result.RowAnswer;
import org.leadupdate.result.RowResult;

/** What an answer of the vendor's API means for its row. */
final class AnsweredRow {

	private final ApiRequest request;

	private final CallResult call;

	private final boolean sentTwice;

	private final boolean rejectsInvalidFields;

	private final ApiProblems problems;

	AnsweredRow(ApiRequest request, CallResult call, boolean mayBeSent, boolean rejectsInvalidFields) {
		this.request = request;
		this.call = call;
		this.sentTwice = mayBeSent || call.tries().sentTwice();
		this.rejectsInvalidFields = rejectsInvalidFields;
		this.problems = new ApiProblems(request);
	}

	RowResult result() {
		ApiAnswer answer = this.call.answer();
		RowResult result = result(answer);
		return (answer != null) ? result.withAnswer(new RowAnswer(answer.status(), answer.requestId(), answer.body()))
				: result;
	}

	private RowResult result(@Nullable ApiAnswer answer) {
		return switch (this.call.kind()) {
			case CONFIRMED -> confirmed(Objects.requireNonNull(answer));
			case REFUSED -> this.request.rejected(withSentTwice(refusals(answer)), Map.of(), null, null, null);
			case UNKNOWN -> this.request.rejected(withSentTwice(List.of(unknown())), Map.of(), null, null, null);
			case STOPPED -> throw new IllegalStateException("A row that was not sent has no result");
		};
	}

	private RowResult confirmed(ApiAnswer answer) {
		AnsweredLead lead = answer.lead();
		JsonNode stored = (lead != null) ? lead.container("extendedFields") : null;
		ExtendedFields fields = (lead != null) ? ExtendedFields.of((stored != null) ? stored.toString() : "{}") : null;
		LocalDateTime time = (lead != null) ? lead.time("lastUpdatedOn") : null;
		LocalDateTime updatedOn = (time != null) ? time.truncatedTo(ChronoUnit.MILLIS) : null;
		Long updatedBy = (lead != null) ? lead.number("lastUpdatedBy") : null;
		List<Problem> notStored = answer.warnings()
			.stream()
			.filter(ApiProblems::isNotStored)
			.map(this::warning)
			.toList();
		if (!notStored.isEmpty() && this.rejectsInvalidFields) {
			return this.request.rejected(withSentTwice(notStored), stored(notStored), fields, updatedOn, updatedBy);
		}
		List<Problem> warnings = new ArrayList<>(this.request.decision().warnings());
		answer.warnings().forEach((message) -> warnings.add(warning(message)));
		return this.request.updated(withSentTwice(warnings), owner(lead), fields, updatedOn, updatedBy);
	}

	private Problem warning(ApiMessage message) {
		return this.problems.warning(message, requestId());
	}

	/** The answer need not have the owner. */
	private @Nullable String owner(@Nullable AnsweredLead lead) {
		String answered = (lead != null) ? lead.text("owner") : null;
		return (answered != null) ? answered : this.request.owner();
	}

	/** What changed, without what is known not to be stored. */
	private Map<String, Change> stored(List<Problem> notStored) {
		Map<String, Change> changes = new LinkedHashMap<>(this.request.decision().changes());
		notStored.forEach((problem) -> changes.remove(problem.field()));
		return changes;
	}

	private List<Problem> refusals(@Nullable ApiAnswer answer) {
		if (answer == null || answer.errors().isEmpty()) {
			return List.of(this.problems.refusal(new ApiMessage(null, this.call.reason()), requestId()));
		}
		return answer.errors().stream().map((error) -> this.problems.refusal(error, requestId())).toList();
	}

	private Problem unknown() {
		return new Problem(ProblemCode.API_UNKNOWN, null, null,
				"The update was sent %d times, and the API gave no answer that tells whether it is stored: %s.%s Apply the row again: that sets the same values."
					.formatted(this.call.tries().calls(), this.call.reason(), requestId()));
	}

	private String requestId() {
		ApiAnswer answer = this.call.answer();
		return (answer != null && answer.requestId() != null)
				? " Request ID for the vendor's support: " + answer.requestId() + "." : "";
	}

	private List<Problem> withSentTwice(List<Problem> all) {
		if (!this.sentTwice) {
			return all;
		}
		List<Problem> more = new ArrayList<>(all);
		more.add(new Problem(ProblemCode.API_SENT_TWICE, null, null,
				"The update may have been sent twice, since the answer to the first call was lost. Both set the same values."));
		return more;
	}

}
