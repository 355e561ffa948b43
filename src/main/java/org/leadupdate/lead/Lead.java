package org.leadupdate.lead;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A lead of the org: the parts that an update reads and changes.
 *
 * @param id the lead ID
 * @param status its status
 * @param owner the username it is assigned to, if any
 * @param extendedFields its extended fields
 * @param lastUpdatedOn when it was last changed, UTC with milliseconds
 * @param lastUpdatedBy the user ID of who changed it last
 */
public record Lead(long id, LeadStatus status, @Nullable String owner, ExtendedFields extendedFields,
		@Nullable LocalDateTime lastUpdatedOn, @Nullable Long lastUpdatedBy) {

}
