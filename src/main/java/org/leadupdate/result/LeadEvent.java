package org.leadupdate.result;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.JsonText;

import org.springframework.jdbc.core.RowMapper;

/**
 * What a row of a run did to a lead.
 *
 * @param run the run's number
 * @param mode the mode of the run
 * @param job the job definition of the run
 * @param startedBy user@host
 * @param started when the run began, UTC
 * @param row the number of the data row, from 1
 * @param result the result of the row
 * @param problems the codes of its problems
 * @param values the values it changed
 */
public record LeadEvent(long run, RunMode mode, String job, String startedBy, LocalDateTime started, long row,
		Outcome result, List<String> problems, List<Value> values) {

	static LeadEvent of(OfRun run, RowResult result) {
		List<Value> values = new ArrayList<>();
		if (result.isOwnerChanged()) {
			values.add(new Value("owner", quoted(result.previousOwner()), quoted(result.owner())));
		}
		result.changes().forEach((field, change) -> values.add(new Value(field, change.from(), change.to())));
		return new LeadEvent(run.number(), run.mode(), run.job(), run.startedBy(), run.started(), result.row(),
				result.outcome(),
				result.problems().stream().map((problem) -> problem.code().name()).distinct().toList(), values);
	}

	private static @Nullable String quoted(@Nullable String text) {
		return (text != null) ? JsonText.quote(text) : null;
	}

	/**
	 * Hides the values of some fields.
	 * @param hidden the fields
	 * @return the event, with their values as {@code (hidden)}
	 */
	public LeadEvent hiding(Predicate<String> hidden) {
		return new LeadEvent(this.run, this.mode, this.job, this.startedBy, this.started, this.row, this.result,
				this.problems,
				this.values.stream().map((value) -> hidden.test(value.field()) ? value.hidden() : value).toList());
	}

	/**
	 * A value of the lead, before and after.
	 *
	 * @param field its name
	 * @param from the value before, as JSON; null if there was none
	 * @param to the value after, as JSON; null if there is none
	 */
	public record Value(String field, @JsonRawValue @Nullable String from, @JsonRawValue @Nullable String to) {

		private static final String HIDDEN = "\"(hidden)\"";

		Value hidden() {
			return new Value(this.field, (this.from != null) ? HIDDEN : null, (this.to != null) ? HIDDEN : null);
		}

	}

	/** The run of events. */
	record OfRun(long number, RunMode mode, String job, String startedBy, LocalDateTime started) {

		static final RowMapper<OfRun> MAPPER = (row, number) -> new OfRun(row.getLong("run_id"),
				RunMode.valueOf(row.getString("mode")), row.getString("job"), row.getString("started_by"),
				row.getObject("started", LocalDateTime.class));

	}

}
