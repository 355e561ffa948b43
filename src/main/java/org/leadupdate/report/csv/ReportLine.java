package org.leadupdate.report.csv;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Change;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.report.CanonicalJson;
import org.leadupdate.report.IsoTime;
import org.leadupdate.report.ValueTranslator;
import org.leadupdate.result.Outcome;
import org.leadupdate.result.RowResult;

/** Writes lines of the report, cell by cell. */
final class ReportLine {

	static final List<String> HEADER = List.of("row", "line", "leadID", "result", "code", "apiCode", "message",
			"previousOwner", "owner", "changedFields", "id", "userId", "type", "leadFor", "status", "nextFollowUp",
			"createdOn", "createdBy", "lastUpdatedOn", "lastUpdatedBy", "followUpDetails", "statusLogDetails",
			"orgSourceId", "extendedFields", "warnings");

	private static final int LEAD_COLUMNS = 14;

	private final CsvLine line;

	private final ValueTranslator translator;

	private final IsoTime time;

	private final Map<Long, String> followUps;

	private final Map<Long, String> statuses;

	ReportLine(CsvLine line, ValueTranslator translator, IsoTime time, Map<Long, String> followUps,
			Map<Long, String> statuses) {
		this.line = line;
		this.translator = translator;
		this.time = time;
		this.followUps = followUps;
		this.statuses = statuses;
	}

	void write(ReportRow row) throws IOException {
		RowResult result = row.result();
		boolean rejected = result.outcome() == Outcome.REJECTED;
		writeResult(result, rejected ? result.problems() : List.of());
		ExtendedFields fields = result.fieldsAfter();
		if (fields != null) {
			writeLead(result, row.lead(), fields);
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

	private void writeLead(RowResult result, LeadSnapshot lead, ExtendedFields fields) throws IOException {
		this.line.plain(result.leadId());
		this.line.plain(lead.userId());
		this.line.text(lead.type());
		this.line.text(lead.leadFor());
		this.line.text(lead.status());
		this.line.plain(this.time.formatOrNull(lead.nextFollowUp()));
		this.line.plain(this.time.formatOrNull(lead.createdOn()));
		this.line.plain(lead.createdBy());
		this.line.plain(this.time.formatOrNull(result.lastUpdatedOn()));
		this.line.plain(result.lastUpdatedBy());
		this.line
			.text((lead.followUps() != null) ? lead.followUps() : this.followUps.getOrDefault(result.leadId(), "[]"));
		this.line.text((lead.statuses() != null) ? lead.statuses() : this.statuses.getOrDefault(result.leadId(), "[]"));
		this.line.plain(lead.orgSourceId());
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
				"{\"from\":" + canonical(change.from()) + ",\"to\":" + canonical(change.to()) + '}'));
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
