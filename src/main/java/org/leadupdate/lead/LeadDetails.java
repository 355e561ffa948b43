package org.leadupdate.lead;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What the report shows of a lead and no update changes. Numbers are text, since a CRM
 * may have larger ones than a long; the status is as it is stored.
 *
 * @param userId the customer's user ID
 * @param type the type of the lead
 * @param leadFor what the lead is for, such as an item
 * @param status its status
 * @param nextFollowUp when it is to be followed up next, UTC
 * @param createdOn when it was created, UTC
 * @param createdBy the user ID of who created it
 * @param orgSourceId the source it came from
 */
public record LeadDetails(@Nullable String userId, @Nullable String type, @Nullable String leadFor,
		@Nullable String status, @Nullable LocalDateTime nextFollowUp, @Nullable LocalDateTime createdOn,
		@Nullable String createdBy, @Nullable String orgSourceId) {

	/** Of a lead about which nothing more is known. */
	public static final LeadDetails NONE = new LeadDetails(null, null, null, null, null, null, null, null);

}
