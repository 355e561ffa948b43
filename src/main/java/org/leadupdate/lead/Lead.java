package org.leadupdate.lead;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A lead of the org: what an update reads and changes, and what its result shows.
 *
 * @param id the lead ID
 * @param status its status
 * @param owner the username it is assigned to, if any
 * @param extendedFields its extended fields
 * @param lastUpdatedOn when it was last changed, UTC with milliseconds
 * @param lastUpdatedBy the user ID of who changed it last
 * @param details what else its result shows
 * @param unreadable what of the stored lead can't be read, as a sentence, so that it is
 * not to be written either; null if all can
 */
public record Lead(long id, LeadStatus status, @Nullable String owner, ExtendedFields extendedFields,
		@Nullable LocalDateTime lastUpdatedOn, @Nullable Long lastUpdatedBy, LeadDetails details,
		@Nullable String unreadable) {

	/**
	 * A lead that can be read.
	 * @param id the lead ID
	 * @param status its status
	 * @param owner the username it is assigned to, if any
	 * @param extendedFields its extended fields
	 * @param lastUpdatedOn when it was last changed, UTC with milliseconds
	 * @param lastUpdatedBy the user ID of who changed it last
	 * @param details what else its result shows
	 */
	public Lead(long id, LeadStatus status, @Nullable String owner, ExtendedFields extendedFields,
			@Nullable LocalDateTime lastUpdatedOn, @Nullable Long lastUpdatedBy, LeadDetails details) {
		this(id, status, owner, extendedFields, lastUpdatedOn, lastUpdatedBy, details, null);
	}

	/**
	 * This lead after an update.
	 * @param owner the username it is assigned to, if any
	 * @param extendedFields its extended fields
	 * @param on when it was changed, UTC with milliseconds
	 * @param by the user ID of who changed it
	 * @return the lead, otherwise as it is
	 */
	public Lead updated(@Nullable String owner, ExtendedFields extendedFields, @Nullable LocalDateTime on,
			@Nullable Long by) {
		return new Lead(this.id, this.status, owner, extendedFields, on, by, this.details, this.unreadable);
	}

	/**
	 * A lead of which something can't be read.
	 * @param id the lead ID
	 * @param reason what can't be read, as a sentence
	 * @return the lead
	 */
	public static Lead unreadable(long id, String reason) {
		return new Lead(id, LeadStatus.OPEN, null, ExtendedFields.NONE, null, null, LeadDetails.NONE, reason);
	}

}
