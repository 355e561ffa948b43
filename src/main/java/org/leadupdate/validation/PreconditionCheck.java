package org.leadupdate.validation;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DisplayText;
import org.leadupdate.field.FieldInput;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.Preconditions;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

/** Checks the precondition columns: the expected owner and time of the last update. */
final class PreconditionCheck {

	/** The preconditions of a row; an invalid one is added to the problems. */
	Preconditions check(LeadUpdate update, List<Problem> problems) {
		if (update.expectedOwner() == null && update.expectedLastUpdatedOn() == null) {
			return Preconditions.NONE;
		}
		return new Preconditions(owner(update.expectedOwner()), lastUpdate(update.expectedLastUpdatedOn(), problems));
	}

	private static Preconditions.@Nullable ExpectedOwner owner(@Nullable FieldInput expected) {
		if (expected == null) {
			return null;
		}
		return new Preconditions.ExpectedOwner((expected instanceof FieldInput.Text text) ? text.text().strip() : null,
				RawValue.of(expected));
	}

	private static Preconditions.@Nullable ExpectedUpdate lastUpdate(@Nullable String expected,
			List<Problem> problems) {
		if (expected == null || expected.isBlank()) {
			return null;
		}
		LocalDateTime timestamp = timestamp(expected.strip());
		if (timestamp == null) {
			problems.add(new Problem(ProblemCode.FIELD_INVALID_TYPE, "expectedLastUpdatedOn", expected,
					"expectedLastUpdatedOn: " + DisplayText.quote(expected)
							+ " is not a valid date-time. Use lastUpdatedOn as in report.csv, such as 2026-03-31T08:00:00.000Z."));
			return null;
		}
		return new Preconditions.ExpectedUpdate(expected, timestamp);
	}

	private static @Nullable LocalDateTime timestamp(String text) {
		try {
			return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
