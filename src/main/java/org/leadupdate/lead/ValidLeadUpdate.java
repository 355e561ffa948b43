package org.leadupdate.lead;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a valid update asks of a lead.
 *
 * @param leadId the lead
 * @param owner what to do with its owner; null leaves it
 * @param fields what to do with extended fields, each at most once
 * @param guards what the lead must be like
 */
public record ValidLeadUpdate(long leadId, @Nullable OwnerAssignment owner, List<FieldAssignment> fields,
		Preconditions guards) {

	/**
	 * Works out what becomes of a lead. Its extended fields are read only if the update
	 * names one.
	 * @param lead the org's lead of this ID; null where there is none
	 * @param now the moment of the update, UTC with milliseconds
	 * @param updatedBy the user ID of who updates
	 * @return the lead after the update, or why it is not updated
	 */
	public Decision decide(@Nullable Lead lead, LocalDateTime now, long updatedBy) {
		List<Problem> problems = this.guards.problems(this.leadId, lead);
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
		ExtendedFields newFields = lead.extendedFields().with(changes);
		return Decision.changed(new Lead(lead.id(), lead.status(), newOwner, newFields, now, updatedBy), changes);
	}

	private Map<String, Change> changes(Lead lead) {
		if (this.fields.isEmpty()) {
			return Map.of();
		}
		Map<String, Change> changes = new LinkedHashMap<>();
		for (FieldAssignment setting : this.fields) {
			String name = setting.field().name();
			Change change = setting.change(lead.extendedFields().get(name));
			if (change != null) {
				changes.put(name, change.heldAs(lead.extendedFields().storedForm(name, change.from())));
			}
		}
		return changes;
	}

	/** What is stored is left out: it may be personal. */
	private static Problem unreadable(Lead lead) {
		return new Problem(ProblemCode.FIELDS_MALFORMED, "extendedFields", null, "The stored extended fields of lead "
				+ lead.id()
				+ " can't be read: they are no JSON object. Nothing was written; correct them in the database, then apply the row again.");
	}

}
