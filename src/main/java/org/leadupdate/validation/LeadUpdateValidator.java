package org.leadupdate.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
 * Finds all problems of an update that can be found without its lead. Thread-safe.
 */
public final class LeadUpdateValidator {

	private final LeadIdCheck leadIds = new LeadIdCheck();

	private final PreconditionCheck preconditions = new PreconditionCheck();

	private final OwnerCheck owners;

	private final FieldCheck fields;

	private final boolean rejectsInvalidFields;

	/**
	 * Creates a validator for the rows of one run.
	 * @param catalog the extended fields of the org
	 * @param associates all associates of the org, including inactive ones; null if they
	 * are not known, and any owner may be one
	 * @param policy the validation settings of the job
	 * @throws IllegalArgumentException if the policy names a field the org can't set
	 */
	public LeadUpdateValidator(FieldCatalog catalog, @Nullable Collection<Associate> associates,
			ValidationPolicy policy) {
		this.owners = new OwnerCheck(associates, policy);
		this.fields = new FieldCheck(catalog, policy);
		this.rejectsInvalidFields = policy.invalidFields() == InvalidFields.REJECT;
	}

	/**
	 * Validates a row.
	 * @param update the requested update
	 * @return the validated update, or all its problems
	 */
	public ValidatedUpdate validate(LeadUpdate update) {
		List<Problem> problems = new ArrayList<>(update.problems());
		List<Problem> warnings = this.rejectsInvalidFields ? problems : new ArrayList<>();
		boolean malformed = hasProblem(update, ProblemCode.ROW_MALFORMED);
		Long named = isUnreadable(update) ? null
				: this.leadIds.check(update.leadId(), malformed ? new ArrayList<>() : problems);
		Long leadId = malformed ? null : named;
		Preconditions expected = this.preconditions.check(update, problems);
		OwnerAssignment owner = this.owners.check(update.owner(), problems);
		List<FieldAssignment> assignments = this.fields.check(update.fields(), warnings);
		if (isEmpty(update)) {
			problems.add(nothingToUpdate());
		}
		ValidLeadUpdate valid = (problems.isEmpty() && leadId != null)
				? new ValidLeadUpdate(leadId, owner, assignments, expected) : null;
		return new ValidatedUpdate(leadId, named, expected, problems, this.rejectsInvalidFields ? List.of() : warnings,
				valid);
	}

	/**
	 * A row that could not be read has no lead ID, which is not the problem to report.
	 */
	private static boolean isUnreadable(LeadUpdate update) {
		return update.leadId().isEmpty()
				&& (hasProblem(update, ProblemCode.ROW_MALFORMED) || hasProblem(update, ProblemCode.ROW_ENCODING));
	}

	private static boolean hasProblem(LeadUpdate update, ProblemCode code) {
		// Nearly all rows have none.
		return !update.problems().isEmpty() && update.problems().stream().anyMatch((problem) -> problem.code() == code);
	}

	/** A row with problems may have requested something. */
	private static boolean isEmpty(LeadUpdate update) {
		return update.problems().isEmpty() && update.owner() == null && update.fields().isEmpty();
	}

	private static Problem nothingToUpdate() {
		return new Problem(ProblemCode.NOTHING_TO_UPDATE, null, null,
				"The row requests no change. Enter an owner or an extended field, or remove the row.");
	}

}
