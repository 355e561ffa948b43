package org.leadupdate.report;

import java.time.ZoneId;

/**
 * How the lead columns of a report are written.
 *
 * @param zone the time zone of their date-times
 * @param translator the language of their extended fields
 */
public record ReportStyle(ZoneId zone, ValueTranslator translator) {

}
