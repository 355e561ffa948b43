package org.leadupdate.reassign;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.NextStep;

/**
 * Whose leads are to go to whom.
 *
 * @param from the username of who has them
 * @param to the usernames of who gets them, in equal shares
 * @param statuses the names of the statuses of leads to take; empty takes all but deleted
 * @param limit the most leads to take; null takes all
 */
public record Reassignment(String from, List<String> to, Set<String> statuses, @Nullable Integer limit) {

	/** The step that asks for it. */
	NextStep.Reassign step(String job) {
		return new NextStep.Reassign(this.from, this.to, this.statuses, this.limit, job);
	}

}
