package org.leadupdate.validation;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.field.Shown;
import org.leadupdate.lead.Guards;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

/** Guard columns: the owner a row expects, and the moment of the last update. */
final class GuardCheck {

	/** The guards of a row; one that can't be understood is a problem. */
	Guards check(LeadUpdate update, List<Problem> problems) {
		if (update.expectedOwner() == null && update.expectedLastUpdatedOn() == null) {
			return Guards.NONE;
		}
		return new Guards(owner(update.expectedOwner()), lastUpdate(update.expectedLastUpdatedOn(), problems));
	}

	private static Guards.@Nullable ExpectedOwner owner(@Nullable FieldInput expected) {
		if (expected == null) {
			return null;
		}
		return new Guards.ExpectedOwner((expected instanceof FieldInput.Text text) ? text.text().strip() : null);
	}

	private static Guards.@Nullable ExpectedUpdate lastUpdate(@Nullable String expected, List<Problem> problems) {
		if (expected == null || expected.isBlank()) {
			return null;
		}
		LocalDateTime moment = moment(expected.strip());
		if (moment == null) {
			problems.add(new Problem(ProblemCode.FIELD_INVALID_TYPE, "expectedLastUpdatedOn", expected,
					"expectedLastUpdatedOn: " + Shown.text(expected)
							+ " is no moment. Give lastUpdatedOn as report.csv has it, such as 2026-03-31T08:00:00.000Z."));
			return null;
		}
		return new Guards.ExpectedUpdate(expected, moment);
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
