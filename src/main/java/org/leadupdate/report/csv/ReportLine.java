package org.leadupdate.report.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Change;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.report.CanonicalJson;
import org.leadupdate.report.IsoTime;
import org.leadupdate.report.ValueTranslator;
import org.leadupdate.result.Outcome;
import org.leadupdate.result.RowResult;

/** Prints lines of the report, cell by cell. */
final class ReportLine {

	static final List<String> HEADER = List.of("row", "line", "leadID", "result", "code", "apiCode", "message",
			"previousOwner", "owner", "changedFields", "id", "userId", "type", "leadFor", "status", "nextFollowUp",
			"createdOn", "createdBy", "lastUpdatedOn", "lastUpdatedBy", "followUpDetails", "statusLogDetails",
			"orgSourceId", "extendedFields", "warnings");

	private static final int LEAD_COLUMNS = 14;

	private final StringBuilder text = new StringBuilder(512);

	private final CsvLine line;

	private final ValueTranslator translator;

	private final IsoTime time;

	ReportLine(CSVFormat format, ValueTranslator translator, IsoTime time) {
		this.line = new CsvLine(this.text, format);
		this.translator = translator;
		this.time = time;
	}

	/** The line of a row. */
	String of(RowResult result, ReportLead lead) {
		this.text.setLength(0);
		try {
			write(result, lead);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.text.toString();
	}

	private void write(RowResult result, ReportLead lead) throws IOException {
		boolean rejected = result.outcome() == Outcome.REJECTED;
		writeResult(result, rejected ? result.problems() : List.of());
		ExtendedFields fields = result.fieldsAfter();
		if (fields != null) {
			writeLead(result, lead, fields);
		}
		else {
			writeBlank(LEAD_COLUMNS);
		}
		this.line.text(new ProblemCells(rejected ? List.of() : result.problems()).warnings());
		this.line.end();
	}

	private void writeResult(RowResult result, List<Problem> problems) throws IOException {
		ProblemCells cells = new ProblemCells(problems);
		this.line.plain(result.row());
		this.line.plain(result.line());
		writeLeadId(result);
		this.line.plain(result.outcome());
		this.line.plain(cells.codes());
		this.line.text(cells.apiCodes());
		this.line.text(cells.messages());
		this.line.text(result.previousOwner());
		this.line.text(result.owner());
		this.line.text(changes(result.changes()));
	}

	private void writeLead(RowResult result, ReportLead lead, ExtendedFields fields) throws IOException {
		LeadDetails details = lead.details();
		this.line.plain(result.leadId());
		this.line.plain(details.userId());
		this.line.text(details.type());
		this.line.text(details.leadFor());
		this.line.text(details.status());
		this.line.plain(this.time.formatOrNull(details.nextFollowUp()));
		this.line.plain(this.time.formatOrNull(details.createdOn()));
		this.line.plain(details.createdBy());
		this.line.plain(this.time.formatOrNull(result.lastUpdatedOn()));
		this.line.plain(result.lastUpdatedBy());
		this.line.text(lead.followUps());
		this.line.text(lead.statuses());
		this.line.plain(details.orgSourceId());
		this.line.text(fields(fields));
	}

	private String fields(ExtendedFields fields) {
		if (!fields.isReadable()) {
			return fields.json();
		}
		Map<String, String> values = new TreeMap<>();
		fields.values()
			.forEach((name, value) -> values.put(name, this.translator.translate(name, CanonicalJson.of(value))));
		return CanonicalJson.object(values);
	}

	private static String changes(Map<String, Change> changes) {
		Map<String, String> values = new TreeMap<>();
		changes.forEach((name, change) -> values.put(name,
				"{\"from\":" + canonical(change.from()) + ",\"to\":" + canonical(change.to())
						+ ((change.given() != null) ? ",\"given\":" + CanonicalJson.of(change.given()) : "") + '}'));
		return CanonicalJson.object(values);
	}

	private static String canonical(@Nullable String value) {
		return (value != null) ? CanonicalJson.of(value) : "null";
	}

	/** The lead ID, or the invalid text. */
	private void writeLeadId(RowResult result) throws IOException {
		if (result.leadId() != null) {
			this.line.plain(result.leadId());
			return;
		}
		this.line.text(result.problems()
			.stream()
			.filter((problem) -> problem.code() == ProblemCode.LEAD_ID_INVALID)
			.map(Problem::value)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null));
	}

	private void writeBlank(int cells) throws IOException {
		for (int cell = 0; cell < cells; cell++) {
			this.line.plain("");
		}
	}

}
