package org.leadupdate.report;

import java.time.ZoneId;
import java.util.List;

/**
 * The format of the lead columns of a report.
 *
 * @param zone the time zone of their date-times
 * @param translator the language of their extended fields
 * @param warnings what can't be provided as requested, in sentences for the summary
 */
public record ReportStyle(ZoneId zone, ValueTranslator translator, List<String> warnings) {

	/**
	 * A style without warnings.
	 * @param zone the time zone of date-times
	 * @param translator the language of extended fields
	 */
	public ReportStyle(ZoneId zone, ValueTranslator translator) {
		this(zone, translator, List.of());
	}

}
