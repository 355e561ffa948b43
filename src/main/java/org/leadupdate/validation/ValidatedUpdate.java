package org.leadupdate.validation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Decision;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.Preconditions;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ValidLeadUpdate;

/**
 * An update after all checks that need no lead.
 *
 * @param leadId the lead ID; null if it is not valid, or if the row can't be read
 * @param namedLeadId the lead ID as far as it is readable; null if it is not valid
 * @param preconditions the state the lead must be in
 * @param problems why the row is rejected whatever its lead, in the order: row, lead ID,
 * preconditions, owner, fields in file order
 * @param warnings invalid fields that are skipped; further problems of a row that is
 * rejected
 * @param valid the valid update; null if there are problems
 */
public record ValidatedUpdate(@Nullable Long leadId, @Nullable Long namedLeadId, Preconditions preconditions,
		List<Problem> problems, List<Problem> warnings, @Nullable ValidLeadUpdate valid) {

	/** Nobody reads more per row, and a row may have as many problems as columns. */
	private static final int MAX_PROBLEMS = 100;

	/** Truncates long lists of problems and warnings. */
	public ValidatedUpdate {
		problems = first(problems);
		warnings = first(warnings);
	}

	private static List<Problem> first(List<Problem> problems) {
		if (problems.size() <= MAX_PROBLEMS) {
			return problems;
		}
		List<Problem> first = new ArrayList<>(problems.subList(0, MAX_PROBLEMS - 1));
		int rest = problems.size() - first.size();
		first.add(new Problem(problems.get(first.size()).code(), null, null, "And " + rest + " more problems."));
		return List.copyOf(first);
	}

	/**
	 * Applies the update to a lead. A row with problems also gets those of its lead,
	 * first.
	 * @param lead the org's lead with this ID; null if there is none, or no valid ID
	 * @param now the time of the update, UTC with milliseconds
	 * @param updatedBy the user ID of the updater
	 * @return the lead after the update, or all reasons why it is rejected
	 */
	public Decision decide(@Nullable Lead lead, LocalDateTime now, long updatedBy) {
		Decision decision = (this.valid != null) ? this.valid.decide(lead, now, updatedBy)
				: Decision.rejected(allProblems(lead), lead);
		return decision.isRejected() ? decision.withProblems(this.warnings) : decision.withWarnings(this.warnings);
	}

	private List<Problem> allProblems(@Nullable Lead lead) {
		if (this.leadId == null) {
			return this.problems;
		}
		List<Problem> all = new ArrayList<>(this.preconditions.problems(this.leadId, lead));
		all.addAll(this.problems);
		return all;
	}

}
