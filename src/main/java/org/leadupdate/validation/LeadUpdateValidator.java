package org.leadupdate.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.leadupdate.field.FieldCatalog;
import org.leadupdate.lead.Associate;
import org.leadupdate.lead.FieldAssignment;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.OwnerAssignment;
import org.leadupdate.lead.Preconditions;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.ValidLeadUpdate;

/**
 * Finds all that is wrong with an update as far as it can be told without its lead. Can
 * be used by several threads.
 */
public final class LeadUpdateValidator {

	private final LeadIdCheck leadIds = new LeadIdCheck();

	private final PreconditionCheck guards = new PreconditionCheck();

	private final OwnerCheck owners;

	private final FieldCheck fields;

	private final boolean rejectsInvalidFields;

	/**
	 * Makes a validator for the rows of one run.
	 * @param catalog the fields of the org
	 * @param associates all associates of the org, inactive ones too
	 * @param policy what the job's settings say about rows
	 * @throws IllegalArgumentException if the policy names a field the org can't set
	 */
	public LeadUpdateValidator(FieldCatalog catalog, Collection<Associate> associates, ValidationPolicy policy) {
		this.owners = new OwnerCheck(associates, policy.overwrite().ofOwner());
		this.fields = new FieldCheck(catalog, policy.overwrite());
		this.rejectsInvalidFields = policy.invalidFields() == InvalidFields.REJECT;
	}

	/**
	 * Validates a row.
	 * @param update the update it asks for
	 * @return what it asks of the lead, or all its problems
	 */
	public ValidatedUpdate validate(LeadUpdate update) {
		List<Problem> problems = new ArrayList<>(update.problems());
		List<Problem> warnings = this.rejectsInvalidFields ? problems : new ArrayList<>();
		Long leadId = isUnread(update) ? null : this.leadIds.check(update.leadId(), problems);
		Preconditions expected = this.guards.check(update, problems);
		OwnerAssignment owner = this.owners.check(update.owner(), problems);
		List<FieldAssignment> settings = this.fields.check(update.fields(), warnings);
		if (isEmpty(update)) {
			problems.add(nothingToUpdate());
		}
		ValidLeadUpdate edit = (problems.isEmpty() && leadId != null)
				? new ValidLeadUpdate(leadId, owner, settings, expected) : null;
		return new ValidatedUpdate(update, leadId, expected, problems, this.rejectsInvalidFields ? List.of() : warnings,
				edit);
	}

	/** A row that could not be read has no lead ID, and that is not the fault to tell. */
	private static boolean isUnread(LeadUpdate update) {
		return update.leadId().isEmpty() && update.problems()
			.stream()
			.anyMatch((problem) -> problem.code() == ProblemCode.ROW_MALFORMED
					|| problem.code() == ProblemCode.ROW_ENCODING);
	}

	/** A row with a fault in it may well have asked for something. */
	private static boolean isEmpty(LeadUpdate update) {
		return update.problems().isEmpty() && update.owner() == null && update.fields().isEmpty();
	}

	private static Problem nothingToUpdate() {
		return new Problem(ProblemCode.NOTHING_TO_UPDATE, null, null,
				"The row asks for nothing. Give an owner or an extended field, or remove the row.");
	}

}
