package org.leadupdate.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of one update for a lead.
 *
 * @param problems why the update is not applied, in the order of the messages; empty if
 * it is applied
 * @param warnings what was skipped in the update
 * @param after the lead after the update; unchanged if the update is not applied or
 * changes nothing; null if there is no such lead
 * @param changes the extended fields that change, by name, in canonical form
 * @param changed whether anything changes, including the owner
 */
public record Decision(List<Problem> problems, List<Problem> warnings, @Nullable Lead after,
		Map<String, Change> changes, boolean changed) {

	static Decision changed(Lead after, Map<String, Change> changes) {
		return new Decision(List.of(), List.of(), after, changes, true);
	}

	static Decision unchanged(Lead lead) {
		return new Decision(List.of(), List.of(), lead, Map.of(), false);
	}

	/**
	 * An update that is not applied.
	 * @param problems why
	 * @param lead the lead as it is, if there is one
	 * @return the decision
	 */
	public static Decision rejected(List<Problem> problems, @Nullable Lead lead) {
		return new Decision(problems, List.of(), lead, Map.of(), false);
	}

	/**
	 * Whether the update is not applied.
	 * @return true if there are problems
	 */
	public boolean isRejected() {
		return !this.problems.isEmpty();
	}

	/**
	 * The same decision with more problems.
	 * @param more the problems that come after those it has
	 * @return the decision
	 */
	public Decision withProblems(List<Problem> more) {
		if (more.isEmpty()) {
			return this;
		}
		List<Problem> all = new ArrayList<>(this.problems);
		all.addAll(more);
		return new Decision(all, this.warnings, this.after, this.changes, this.changed);
	}

	/**
	 * The same decision with warnings.
	 * @param warnings what was skipped in the update
	 * @return the decision
	 */
	public Decision withWarnings(List<Problem> warnings) {
		return warnings.isEmpty() ? this
				: new Decision(this.problems, warnings, this.after, this.changes, this.changed);
	}

}
