package org.leadupdate.lead;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What an update makes of a lead's owner.
 *
 * @param username the new owner in the stored spelling; null unassigns the lead
 * @param overwrite whether another owner is replaced
 */
public record OwnerAssignment(@Nullable String username, Overwrite overwrite) {

	/** The owner after the update; the present one where nothing changes. */
	@Nullable String applied(@Nullable String present) {
		return (isSame(this.username, present) || !this.overwrite.allows(isNobody(present))) ? present : this.username;
	}

	/** Whether two usernames are one, compared without case. */
	public static boolean isSame(@Nullable String username, @Nullable String other) {
		if (username == null || other == null) {
			return isNobody(username) && isNobody(other);
		}
		return username.equals(other) || username.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
	}

	private static boolean isNobody(@Nullable String username) {
		return username == null || username.isEmpty();
	}

}
