package org.leadupdate.reassign;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.NextStep;

/**
 * Whose leads go to whom.
 *
 * @param from the username of the current owner
 * @param to the usernames of the new owners, in equal shares
 * @param statuses the statuses of the leads to reassign; empty for all but deleted
 * @param limit the maximum number of leads; null for all
 */
public record Reassignment(String from, List<String> to, Set<String> statuses, @Nullable Integer limit) {

	/** The step that runs it. */
	NextStep.Reassign step(String job) {
		return new NextStep.Reassign(this.from, this.to, this.statuses, this.limit, job);
	}

}
