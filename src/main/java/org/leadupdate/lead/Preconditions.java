package org.leadupdate.lead;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.InvisibleCharacters;

/**
 * The state a lead must be in for an update to be applied.
 *
 * @param owner the owner it must have; null does not check it
 * @param lastUpdate when it must have been updated last; null does not check it
 */
public record Preconditions(@Nullable ExpectedOwner owner, @Nullable ExpectedUpdate lastUpdate) {

	/** No further preconditions: any lead of the org that is not deleted. */
	public static final Preconditions NONE = new Preconditions(null, null);

	private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX",
			Locale.ROOT);

	/**
	 * The expected owner.
	 *
	 * @param username the owner, compared without case; null for none
	 * @param given the cell as in the file
	 */
	public record ExpectedOwner(@Nullable String username, @Nullable String given) {
	}

	/**
	 * The expected time of the last update.
	 *
	 * @param given the timestamp as in the file
	 * @param timestamp the same in UTC
	 */
	public record ExpectedUpdate(String given, LocalDateTime timestamp) {
	}

	/**
	 * Checks whether a lead can be updated.
	 * @param leadId the given lead ID
	 * @param lead the org's lead with that ID; null if there is none
	 * @return all reasons why not, those of the lead itself first; empty if it can be
	 * updated
	 */
	public List<Problem> problems(long leadId, @Nullable Lead lead) {
		if (lead == null) {
			return List.of(problem(ProblemCode.LEAD_NOT_FOUND, leadId,
					"The org has no lead " + leadId + ". Correct the lead ID or remove the row."));
		}
		if (isMet(lead)) {
			return List.of();
		}
		List<Problem> problems = new ArrayList<>();
		if (lead.status() == LeadStatus.DELETED) {
			problems.add(problem(ProblemCode.LEAD_DELETED, leadId,
					"Lead " + leadId + " is deleted and can't be updated. Remove the row."));
		}
		if (this.owner != null && !isOwnerMet(lead)) {
			problems.add(otherOwner(this.owner, lead.owner()));
		}
		if (this.lastUpdate != null && !isLastUpdateMet(lead)) {
			problems.add(otherUpdate(this.lastUpdate, lead.lastUpdatedOn()));
		}
		return problems;
	}

	private boolean isMet(Lead lead) {
		return lead.status() != LeadStatus.DELETED && isOwnerMet(lead) && isLastUpdateMet(lead);
	}

	private boolean isOwnerMet(Lead lead) {
		return this.owner == null || OwnerAssignment.isSame(this.owner.username(), lead.owner());
	}

	private boolean isLastUpdateMet(Lead lead) {
		return this.lastUpdate == null || isSameMillisecond(this.lastUpdate.timestamp(), lead.lastUpdatedOn());
	}

	/** The CRM's own table may have microseconds, which no report shows. */
	private static boolean isSameMillisecond(LocalDateTime expected, @Nullable LocalDateTime actual) {
		return actual != null && expected.truncatedTo(ChronoUnit.MILLIS).equals(actual.truncatedTo(ChronoUnit.MILLIS));
	}

	private static Problem problem(ProblemCode code, long leadId, String message) {
		return new Problem(code, "leadID", Long.toString(leadId), message);
	}

	private static Problem otherOwner(ExpectedOwner expected, @Nullable String actual) {
		return new Problem(ProblemCode.EXPECTED_OWNER_DIFFERS, "expectedOwner", expected.given(),
				"The lead is owned by " + name(actual) + ", not by " + name(expected.username())
						+ ". Check the lead, then correct expectedOwner or remove the row.");
	}

	private static Problem otherUpdate(ExpectedUpdate expected, @Nullable LocalDateTime actual) {
		return new Problem(ProblemCode.LEAD_CHANGED_SINCE, "expectedLastUpdatedOn", expected.given(),
				"The lead was last updated " + timestamp(actual) + ", not " + timestamp(expected.timestamp())
						+ ". Check the lead, then correct expectedLastUpdatedOn or remove the row.");
	}

	private static String name(@Nullable String username) {
		if (username == null || OwnerAssignment.isNobody(username)) {
			return "nobody";
		}
		String invisible = InvisibleCharacters.describe(username);
		return '"' + username + '"' + ((invisible != null) ? " (which holds " + invisible + ')' : "");
	}

	private static String timestamp(@Nullable LocalDateTime timestamp) {
		return (timestamp != null) ? "at " + TIMESTAMP.format(timestamp.atOffset(ZoneOffset.UTC)) : "never";
	}

}
