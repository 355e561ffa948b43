package org.leadupdate.changes;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

import org.leadupdate.json.Json;
import org.leadupdate.report.IsoTime;
import org.leadupdate.result.RowResult;

/**
 * What a row changed.
 *
 * @param row the number of the data row, from 1
 * @param line the line of the file where the row begins
 * @param leadID the lead
 * @param owner the change of the owner; null if it stayed
 * @param fields the changes of extended fields, by name
 * @param lastUpdatedOn the moment of the change, ISO 8601 in UTC
 * @param lastUpdatedBy the user ID of who made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowChange(long row, long line, @Nullable Long leadID, @Nullable Values owner, Map<String, Values> fields,
		@Nullable String lastUpdatedOn, @Nullable Long lastUpdatedBy) {

	private static final String HIDDEN = "\"(hidden)\"";

	static RowChange of(RowResult result, Predicate<String> hidden) {
		Map<String, Values> fields = new TreeMap<>();
		result.changes().forEach((name, change) -> {
			Values values = new Values(change.from(), change.to());
			fields.put(name, hidden.test(name) ? values.hidden() : values);
		});
		return new RowChange(result.row(), result.line(), result.leadId(),
				owner(result.previousOwner(), result.owner()), fields, IsoTime.UTC.formatOrNull(result.lastUpdatedOn()),
				result.lastUpdatedBy());
	}

	private static @Nullable Values owner(@Nullable String from, @Nullable String to) {
		boolean same = Objects.requireNonNullElse(from, "").equals(Objects.requireNonNullElse(to, ""));
		return same ? null : new Values((from != null) ? Json.quote(from) : null, (to != null) ? Json.quote(to) : null);
	}

	/**
	 * A value before and after.
	 *
	 * @param from JSON; null if there was none
	 * @param to JSON; null if there is none
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	public record Values(@JsonRawValue @Nullable String from, @JsonRawValue @Nullable String to) {

		Values hidden() {
			return new Values((this.from != null) ? HIDDEN : null, (this.to != null) ? HIDDEN : null);
		}

	}

}
