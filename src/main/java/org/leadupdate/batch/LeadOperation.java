package org.leadupdate.batch;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Decision;
import org.leadupdate.lead.Lead;

/** What a row makes of its lead. */
public interface LeadOperation {

	/**
	 * Decides what becomes of the lead.
	 * @param lead the org's lead that the row names; null if there is none
	 * @param now the time of the update, UTC with milliseconds
	 * @param updatedBy the user ID of who updates
	 */
	Decision decide(@Nullable Lead lead, LocalDateTime now, long updatedBy);

}
