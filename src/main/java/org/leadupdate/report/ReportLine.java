package org.leadupdate.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Change;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.result.Outcome;
import org.leadupdate.result.RowResult;

/** Prints lines of the report, cell by cell. */
final class ReportLine {

	static final List<String> HEADER = List.of("row", "line", "leadID", "result", "code", "apiCode", "message",
			"previousOwner", "owner", "changedFields", "id", "userId", "type", "leadFor", "status", "nextFollowUp",
			"createdOn", "createdBy", "lastUpdatedOn", "lastUpdatedBy", "followUpDetails", "statusLogDetails",
			"orgSourceId", "extendedFields", "warnings");

	private static final int LEAD_COLUMNS = 14;

	private final CSVPrinter printer;

	private final ValueTranslator translator;

	private final IsoTime time;

	private final Map<Long, String> followUps;

	private final Map<Long, String> statuses;

	ReportLine(CSVPrinter printer, ValueTranslator translator, IsoTime time, Map<Long, String> followUps,
			Map<Long, String> statuses) {
		this.printer = printer;
		this.translator = translator;
		this.time = time;
		this.followUps = followUps;
		this.statuses = statuses;
	}

	void print(ReportRow row) throws IOException {
		RowResult result = row.result();
		boolean rejected = result.outcome() == Outcome.REJECTED;
		printResult(result, rejected ? result.problems() : List.of());
		ExtendedFields fields = result.fieldsAfter();
		if (fields != null) {
			printLead(result, row.lead(), fields);
		}
		else {
			printBlank(LEAD_COLUMNS);
		}
		print(new ProblemCells(rejected ? List.of() : result.problems()).warnings());
		this.printer.println();
	}

	private void printResult(RowResult result, List<Problem> problems) throws IOException {
		ProblemCells cells = new ProblemCells(problems);
		print(result.row());
		print(result.line());
		print(leadId(result));
		print(result.outcome());
		print(cells.codes());
		print(cells.apiCodes());
		print(cells.messages());
		print(result.previousOwner());
		print(result.owner());
		print(changes(result.changes()));
	}

	private void printLead(RowResult result, LeadFacts lead, ExtendedFields fields) throws IOException {
		print(result.leadId());
		print(lead.userId());
		print(lead.type());
		print(lead.leadFor());
		print(lead.status());
		print(this.time.printOrNull(lead.nextFollowUp()));
		print(this.time.printOrNull(lead.createdOn()));
		print(lead.createdBy());
		print(this.time.printOrNull(result.lastUpdatedOn()));
		print(result.lastUpdatedBy());
		print(this.followUps.getOrDefault(result.leadId(), "[]"));
		print(this.statuses.getOrDefault(result.leadId(), "[]"));
		print(lead.orgSourceId());
		print(fields(fields));
	}

	private String fields(ExtendedFields fields) {
		if (!fields.isReadable()) {
			return fields.json();
		}
		Map<String, String> values = new HashMap<>();
		fields.values()
			.forEach((name, value) -> values.put(name, this.translator.translate(name, CanonicalJson.of(value))));
		return CanonicalJson.object(values);
	}

	private static String changes(Map<String, Change> changes) {
		Map<String, String> values = new HashMap<>();
		changes.forEach((name, change) -> values.put(name,
				"{\"from\":" + canonical(change.from()) + ",\"to\":" + canonical(change.to()) + '}'));
		return CanonicalJson.object(values);
	}

	private static String canonical(@Nullable String value) {
		return (value != null) ? CanonicalJson.of(value) : "null";
	}

	/** The lead ID, or the text that is none. */
	private static @Nullable Object leadId(RowResult result) {
		if (result.leadId() != null) {
			return result.leadId();
		}
		return result.problems()
			.stream()
			.filter((problem) -> problem.code() == ProblemCode.LEAD_ID_INVALID)
			.map(Problem::value)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private void printBlank(int cells) throws IOException {
		for (int cell = 0; cell < cells; cell++) {
			print("");
		}
	}

	private void print(@Nullable Object value) throws IOException {
		this.printer.print((value != null) ? SafeCell.of(value.toString()) : "");
	}

}
