package org.leadupdate.validation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Decision;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.Preconditions;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ValidLeadUpdate;

/**
 * An update after all has been checked that can be without its lead.
 *
 * @param update the update as it was asked for
 * @param leadId the lead it names; null where that is no valid lead ID
 * @param guards what the lead must be like
 * @param problems why the row is rejected whatever its lead, in one order: the row, the
 * lead ID, the guards, the owner, the fields as in the file
 * @param warnings bad fields that are left out; further problems of a row that is
 * rejected
 * @param edit what the row asks of the lead; null where it has problems
 */
public record ValidatedUpdate(LeadUpdate update, @Nullable Long leadId, Preconditions guards, List<Problem> problems,
		List<Problem> warnings, @Nullable ValidLeadUpdate edit) {

	/** Nobody reads more of one row, and a row may have as many problems as columns. */
	private static final int MOST_PROBLEMS = 100;

	/** Leaves problems and warnings out that are too many to be read. */
	public ValidatedUpdate {
		problems = first(problems);
		warnings = first(warnings);
	}

	private static List<Problem> first(List<Problem> problems) {
		if (problems.size() <= MOST_PROBLEMS) {
			return problems;
		}
		List<Problem> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS - 1));
		int rest = problems.size() - first.size();
		first.add(new Problem(problems.get(first.size()).code(), null, null, "And " + rest + " more problems."));
		return List.copyOf(first);
	}

	/**
	 * Works out what becomes of the lead. A row with problems gets those that concern its
	 * lead as well, and first.
	 * @param lead the org's lead of this ID; null where there is none, or no valid ID
	 * @param now the moment of the update, UTC with milliseconds
	 * @param updatedBy the user ID of who updates
	 * @return the lead after the update, or all reasons why it is not updated
	 */
	public Decision decide(@Nullable Lead lead, LocalDateTime now, long updatedBy) {
		Decision decision = (this.edit != null) ? this.edit.decide(lead, now, updatedBy)
				: Decision.rejected(allProblems(lead), lead);
		return decision.isRejected() ? decision.withProblems(this.warnings) : decision.withWarnings(this.warnings);
	}

	private List<Problem> allProblems(@Nullable Lead lead) {
		if (this.leadId == null) {
			return this.problems;
		}
		List<Problem> all = new ArrayList<>(this.guards.problems(this.leadId, lead));
		all.addAll(this.problems);
		return all;
	}

}
