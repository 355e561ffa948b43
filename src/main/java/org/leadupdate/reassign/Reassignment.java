package org.leadupdate.reassign;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.ShellWord;

/**
 * Whose leads are to go to whom.
 *
 * @param from the username of who has them
 * @param to the usernames of who gets them, in equal shares
 * @param statuses the names of the statuses of leads to take; empty takes all but deleted
 * @param limit the most leads to take; null takes all
 */
public record Reassignment(String from, List<String> to, Set<String> statuses, @Nullable Integer limit) {

	/** The command that asks for it. */
	String command() {
		StringBuilder command = new StringBuilder("reassign --from ").append(ShellWord.quote(this.from))
			.append(" --to ")
			.append(ShellWord.quote(String.join(",", this.to)));
		if (!this.statuses.isEmpty()) {
			command.append(" --status ").append(ShellWord.quote(String.join(",", this.statuses)));
		}
		return ((this.limit != null) ? command.append(" --limit ").append(this.limit) : command).toString();
	}

}
