package org.leadupdate.result;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Change;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.RawRow;

/**
 * The result of one row of the input.
 *
 * @param row the number of the data row, from 1
 * @param line the line of the file where the row begins
 * @param leadId its lead ID, if that is valid
 * @param outcome its result
 * @param problems why it was rejected; warnings on any other row
 * @param previousOwner the lead's owner before this row
 * @param owner the lead's owner after this row
 * @param changes the extended fields this row changed, by name
 * @param fieldsAfter the lead's extended fields after this row; null if there is no such
 * lead
 * @param lastUpdatedOn the lead's last update after this row, UTC
 * @param lastUpdatedBy the user ID of the lead's last update after this row
 * @param details what else is shown of the lead; null if there is no such lead
 * @param sourceRow the original row, without its line end; only for rejected rows
 * @param answer what the vendor's API answered; null if it was not asked, or said nothing
 */
public record RowResult(long row, long line, @Nullable Long leadId, Outcome outcome, List<Problem> problems,
		@Nullable String previousOwner, @Nullable String owner, Map<String, Change> changes,
		@Nullable ExtendedFields fieldsAfter, @Nullable LocalDateTime lastUpdatedOn, @Nullable Long lastUpdatedBy,
		@Nullable LeadDetails details, @Nullable RawRow sourceRow, @Nullable RowAnswer answer) {

	/** Of a char: a quote is escaped as JSON, and again as a text in JSON. */
	private static final int MOST_BYTES = 12;

	/** The result of a row about which the vendor's API was not asked. */
	public RowResult(long row, long line, @Nullable Long leadId, Outcome outcome, List<Problem> problems,
			@Nullable String previousOwner, @Nullable String owner, Map<String, Change> changes,
			@Nullable ExtendedFields fieldsAfter, @Nullable LocalDateTime lastUpdatedOn, @Nullable Long lastUpdatedBy,
			@Nullable LeadDetails details, @Nullable RawRow sourceRow) {
		this(row, line, leadId, outcome, problems, previousOwner, owner, changes, fieldsAfter, lastUpdatedOn,
				lastUpdatedBy, details, sourceRow, null);
	}

	/**
	 * The same result.
	 * @param answered what the vendor's API answered
	 * @return the result with the answer
	 */
	public RowResult withAnswer(RowAnswer answered) {
		return new RowResult(this.row, this.line, this.leadId, this.outcome, this.problems, this.previousOwner,
				this.owner, this.changes, this.fieldsAfter, this.lastUpdatedOn, this.lastUpdatedBy, this.details,
				this.sourceRow, answered);
	}

	/** The most that the large values may need before they are packed. */
	long mostBytes() {
		long characters = (this.fieldsAfter != null) ? this.fieldsAfter.json().length() : 0;
		for (Change change : this.changes.values()) {
			characters += length(change.from()) + length(change.to()) + length(change.stored())
					+ length(change.given());
		}
		for (Problem problem : this.problems) {
			characters += length(problem.value()) + length(problem.message());
		}
		return MOST_BYTES * characters;
	}

	private static int length(@Nullable String text) {
		return (text != null) ? text.length() : 0;
	}

	/**
	 * Whether the row changed its lead: also if an undo restored a part of it, and
	 * rejected the rest.
	 * @return true if it did
	 */
	public boolean isChange() {
		return this.outcome == Outcome.UPDATED || !this.changes.isEmpty() || isOwnerChanged();
	}

	boolean isOwnerChanged() {
		return !Objects.requireNonNullElse(this.previousOwner, "").equals(Objects.requireNonNullElse(this.owner, ""));
	}

}
