package org.leadupdate.lead;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Blanks;
import org.leadupdate.field.CaseInsensitiveNames;

/**
 * The new owner of a lead.
 *
 * @param username the new owner in the stored spelling; null unassigns the lead
 * @param overwrite whether an existing owner is replaced
 */
public record OwnerAssignment(@Nullable String username, Overwrite overwrite) {

	/** The owner after the update; the current one if nothing changes. */
	@Nullable String applied(@Nullable String current) {
		return (isStoredAs(this.username, current) || !this.overwrite.allows(isNobody(current))) ? current
				: this.username;
	}

	/**
	 * Whether two owners are spelled alike, so that storing one for the other changes
	 * nothing.
	 * @param username a username; null or blank for nobody
	 * @param other another
	 * @return true if they are equal, or both are nobody
	 */
	public static boolean isStoredAs(@Nullable String username, @Nullable String other) {
		return Objects.equals(username, other) || (isNobody(username) && isNobody(other));
	}

	/** Whether two usernames are the same, compared without case. */
	static boolean isSame(@Nullable String username, @Nullable String other) {
		if (username == null || other == null) {
			return isNobody(username) && isNobody(other);
		}
		return username.equals(other) || CaseInsensitiveNames.fold(username).equals(CaseInsensitiveNames.fold(other));
	}

	/** Whether an owner is none: null or blank, as other programs may have written it. */
	static boolean isNobody(@Nullable String username) {
		return username == null || Blanks.isBlank(username);
	}

}
