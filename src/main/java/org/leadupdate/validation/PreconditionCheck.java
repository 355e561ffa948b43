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

/** Guard columns: the owner a row expects, and the moment of the last update. */
final class PreconditionCheck {

	/** The guards of a row; one that can't be understood is a problem. */
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
		return new Preconditions.ExpectedOwner((expected instanceof FieldInput.Text text) ? text.text().strip() : null);
	}

	private static Preconditions.@Nullable ExpectedUpdate lastUpdate(@Nullable String expected,
			List<Problem> problems) {
		if (expected == null || expected.isBlank()) {
			return null;
		}
		LocalDateTime moment = moment(expected.strip());
		if (moment == null) {
			problems.add(new Problem(ProblemCode.FIELD_INVALID_TYPE, "expectedLastUpdatedOn", expected,
					"expectedLastUpdatedOn: " + DisplayText.text(expected)
							+ " is no moment. Give lastUpdatedOn as report.csv has it, such as 2026-03-31T08:00:00.000Z."));
			return null;
		}
		return new Preconditions.ExpectedUpdate(expected, moment);
	}

	private static @Nullable LocalDateTime moment(String text) {
		try {
			return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
