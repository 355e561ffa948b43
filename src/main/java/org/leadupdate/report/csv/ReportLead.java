package org.leadupdate.report.csv;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.LeadDetails;
import org.leadupdate.result.RowResult;

/**
 * What the report shows of the lead of a row besides its result.
 *
 * @param details its columns
 * @param followUps its follow-ups, a JSON array
 * @param statuses its status log, a JSON array
 */
record ReportLead(LeadDetails details, String followUps, String statuses) {

	/** Leads of the tables, whose follow-ups and status logs are known by lead ID. */
	static Function<RowResult, ReportLead> of(Map<Long, String> followUps, Map<Long, String> statuses) {
		return (result) -> new ReportLead(Objects.requireNonNullElse(result.details(), LeadDetails.NONE),
				entries(followUps, result.leadId()), entries(statuses, result.leadId()));
	}

	private static String entries(Map<Long, String> entries, @Nullable Long lead) {
		return (lead != null) ? entries.getOrDefault(lead, "[]") : "[]";
	}

}
