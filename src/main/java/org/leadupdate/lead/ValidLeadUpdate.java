package org.leadupdate.lead;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A validated update of a lead.
 *
 * @param leadId the ID of the lead
 * @param owner the new owner; null leaves it unchanged
 * @param fields the new values of extended fields, each field at most once
 * @param preconditions the state the lead must be in
 */
public record ValidLeadUpdate(long leadId, @Nullable OwnerAssignment owner, List<FieldAssignment> fields,
		Preconditions preconditions) {

	/**
	 * Applies the update to a lead. The lead's extended fields are parsed only if the
	 * update sets one.
	 * @param lead the org's lead with this ID; null if there is none
	 * @param now the time of the update, UTC with milliseconds
	 * @param updatedBy the user ID of the updater
	 * @return the lead after the update, or why it is rejected
	 */
	public Decision decide(@Nullable Lead lead, LocalDateTime now, long updatedBy) {
		List<Problem> problems = this.preconditions.problems(this.leadId, lead);
		if (lead == null || !problems.isEmpty()) {
			return Decision.rejected(problems, lead);
		}
		if (!this.fields.isEmpty() && !lead.extendedFields().isReadable()) {
			return Decision.rejected(List.of(unreadable(lead)), lead);
		}
		String newOwner = (this.owner != null) ? this.owner.applied(lead.owner()) : lead.owner();
		Map<String, Change> changes = changes(lead);
		if (changes.isEmpty() && Objects.equals(newOwner, lead.owner())) {
			return Decision.unchanged(lead);
		}
		String repeated = changes.isEmpty() ? null : lead.extendedFields().repeatedName();
		if (repeated != null) {
			return Decision.rejected(List.of(repeated(lead, repeated)), lead);
		}
		ExtendedFields newFields = lead.extendedFields().with(changes);
		return Decision.changed(lead.updated(newOwner, newFields, now, updatedBy), changes);
	}

	private Map<String, Change> changes(Lead lead) {
		if (this.fields.isEmpty()) {
			return Map.of();
		}
		Map<String, Change> changes = new LinkedHashMap<>();
		for (FieldAssignment assignment : this.fields) {
			String name = assignment.field().name();
			Change change = assignment.change(lead.extendedFields().get(name));
			if (change != null) {
				changes.put(name, change.storedAs(lead.extendedFields().storedForm(name, change.from())));
			}
		}
		return changes;
	}

	private static Problem repeated(Lead lead, String name) {
		return new Problem(ProblemCode.FIELDS_MALFORMED, "extendedFields", null,
				"The stored extended fields of lead %d have \"%s\" twice, one of which would be lost. Nothing was written. Correct them in the database, then apply the row again."
					.formatted(lead.id(), name));
	}

	/** The message omits the stored text: it may be personal. */
	private static Problem unreadable(Lead lead) {
		return new Problem(ProblemCode.FIELDS_MALFORMED, "extendedFields", null, "The stored extended fields of lead "
				+ lead.id()
				+ " can't be read: they are not a JSON object. Nothing was written. Correct them in the database, then apply the row again.");
	}

}
