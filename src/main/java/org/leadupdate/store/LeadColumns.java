package org.leadupdate.store;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Lead;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

/**
 * What the columns of {@code leads} can hold that an update writes. The table may be the
 * CRM's own.
 *
 * @param owner the column of the owner
 * @param extendedFields the column of the extended fields
 * @param fractionDigits the digits of a second that the last update has: 0 to 6; -1 if it
 * is a date
 */
public record LeadColumns(TextColumn owner, TextColumn extendedFields, int fractionDigits) {

	private static final int MILLIS = 3;

	/**
	 * A moment as the last update is stored.
	 * @param moment the moment
	 * @return the moment, no more precise than the column, or than a millisecond
	 */
	public LocalDateTime stored(LocalDateTime moment) {
		if (this.fractionDigits < 0) {
			return moment.truncatedTo(ChronoUnit.DAYS);
		}
		long nanos = (long) Math.pow(10, 9 - Math.min(this.fractionDigits, MILLIS));
		return moment.with(ChronoField.NANO_OF_SECOND, moment.get(ChronoField.NANO_OF_SECOND) / nanos * nanos);
	}

	/**
	 * Why a lead can't be stored, as far as the columns tell.
	 * @param before the lead as it is
	 * @param after the lead as it would be
	 * @param remedy what to do besides changing the column, as the end of a sentence
	 * @return the problem; null if there is none
	 */
	public @Nullable Problem refusal(Lead before, Lead after, String remedy) {
		if (!Objects.equals(before.owner(), after.owner())) {
			String reason = this.owner.refusal(after.owner());
			if (reason != null) {
				return refused("owner", after.owner(), this.owner, reason, remedy);
			}
		}
		String fields = after.extendedFields().stored();
		String reason = Objects.equals(before.extendedFields().stored(), fields) ? null
				: this.extendedFields.refusal(fields);
		return (reason != null) ? refused("extendedFields", null, this.extendedFields, reason, remedy) : null;
	}

	private static Problem refused(String field, @Nullable String value, TextColumn column, String reason,
			String remedy) {
		return new Problem(ProblemCode.LEAD_REFUSED_BY_DATABASE, field, value,
				"The column leads.%s %s. Change the column, %s.".formatted(column.name(), reason, remedy));
	}

}
