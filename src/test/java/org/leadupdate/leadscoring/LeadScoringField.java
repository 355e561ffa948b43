package org.leadupdate.leadscoring;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A column of the lead-scoring CSV as an extended field.
 *
 * @param id the ID of the definition
 * @param name the field's name
 * @param header the column's name
 * @param type its data type
 * @param maxLength the greatest length, if limited
 * @param elementType of a list
 * @param maxItems of a list
 * @param leastLeads how many leads must have a value for it to be an allowed one; 0 if
 * values are not listed
 * @param rules operator to operand
 */
record LeadScoringField(int id, String name, String header, String type, @Nullable Integer maxLength,
		@Nullable String elementType, @Nullable Integer maxItems, int leastLeads, Map<String, String> rules) {

	static final List<LeadScoringField> ALL = List.of(
			ruled(1, "prospect_id", "Prospect ID", "STRING",
					Map.of("REGEX", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")),
			listed(2, "lead_origin", "Lead Origin", "STANDARD_ENUM", 1),
			listed(3, "lead_source", "Lead Source", "CUSTOM_ENUM", 10),
			listed(4, "do_not_email", "Do Not Email", "STANDARD_ENUM", 1),
			listed(5, "converted", "Converted", "STANDARD_ENUM", 1),
			ruled(6, "total_visits", "TotalVisits", "INTEGER", Map.of(">=", "0", "<=", "30")),
			ruled(7, "time_on_website", "Total Time Spent on Website", "INTEGER", Map.of(">=", "0")),
			ruled(8, "page_views", "Page Views Per Visit", "DOUBLE", Map.of(">=", "0", "<", "15")),
			text(9, "last_activity", "Last Activity", 25), ruled(10, "country", "Country", "COUNTRY", Map.of()),
			listed(11, "specialization", "Specialization", "CUSTOM_ENUM", 1),
			ruled(12, "heard_from", "How did you hear about X Education", "STRING", Map.of()),
			listed(13, "occupation", "What is your current occupation", "STANDARD_STRING", 1),
			new LeadScoringField(14, "tags", "Tags", "LIST", null, "TEXT", 5, 2, Map.of()),
			listed(15, "lead_quality", "Lead Quality", "STANDARD_ENUM", 1),
			ruled(16, "lead_profile", "Lead Profile", "STRING", Map.of()),
			ruled(17, "city", "City", "STRING", Map.of()),
			ruled(18, "activity_index", "Asymmetrique Activity Index", "STRING",
					Map.of("REGEX", "0[1-3]\\.(High|Medium|Low)")),
			ruled(19, "activity_score", "Asymmetrique Activity Score", "INTEGER", Map.of(">=", "8", "<=", "20")),
			ruled(20, "profile_score", "Asymmetrique Profile Score", "INTEGER", Map.of(">", "10", "<=", "20")),
			listed(21, "free_copy", "A free copy of Mastering The Interview", "STANDARD_ENUM", 1));

	private static LeadScoringField ruled(int id, String name, String header, String type, Map<String, String> rules) {
		return new LeadScoringField(id, name, header, type, null, null, null, 0, rules);
	}

	private static LeadScoringField listed(int id, String name, String header, String type, int leastLeads) {
		return new LeadScoringField(id, name, header, type, null, null, null, leastLeads, Map.of());
	}

	private static LeadScoringField text(int id, String name, String header, int maxLength) {
		return new LeadScoringField(id, name, header, "STRING", maxLength, null, null, 0, Map.of());
	}

}
