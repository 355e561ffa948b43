package org.leadupdate.report.csv;

import java.time.LocalDateTime;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.leadupdate.api.AnsweredLead;
import org.leadupdate.api.ApiAnswer;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.report.IsoTime;
import org.leadupdate.result.RowAnswer;
import org.leadupdate.result.RowResult;

/**
 * The leads as the vendor's API answered them, in the time zone of the report. The tables
 * of leads say nothing about them.
 */
final class AnsweredLeads {

	private static final ReportLead NONE = new ReportLead(LeadDetails.NONE, "[]", "[]");

	private static final List<String> TIMES = List.of("createdOn", "followedUpOn", "scheduledFollowUp");

	private final IsoTime time;

	AnsweredLeads(IsoTime time) {
		this.time = time;
	}

	/** The lead in the answer to a row. */
	ReportLead of(RowResult result) {
		RowAnswer answer = result.answer();
		AnsweredLead lead = (answer != null) ? ApiAnswer.lead(answer.body()) : null;
		return (lead == null) ? NONE
				: new ReportLead(
						new LeadDetails(lead.text("userId"), lead.text("type"), lead.text("leadFor"),
								lead.text("status"), lead.time("nextFollowUp"), lead.time("createdOn"),
								lead.text("createdBy"), lead.text("orgSourceId")),
						entries(lead, "followUpDetails"), entries(lead, "statusLogDetails"));
	}

	private String entries(AnsweredLead lead, String name) {
		JsonNode array = lead.container(name);
		if (array == null || !array.isArray()) {
			return "[]";
		}
		array.forEach((entry) -> {
			if (entry instanceof ObjectNode object) {
				TIMES.forEach((key) -> normalize(object, key));
			}
		});
		return array.toString();
	}

	private void normalize(ObjectNode entry, String key) {
		LocalDateTime moment = AnsweredLead.time(entry.get(key));
		if (moment != null) {
			entry.put(key, this.time.format(moment));
		}
	}

}
