package org.leadupdate.input.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.field.Blanks;
import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RequestedField;

/** Parses one row into the requested update. */
final class RowParser {

	private final CsvRow row;

	private final List<Column> columns;

	private final CellInterpreter interpreter;

	private final Charset encoding;

	private String leadId = "";

	private @Nullable FieldInput owner;

	private final List<RequestedField> fields = new ArrayList<>(4);

	private @Nullable FieldInput expectedOwner;

	private @Nullable String expectedLastUpdatedOn;

	private @Nullable FieldsCell fieldsCell;

	private int fieldsCellAt;

	private final char delimiter;

	private final List<String> invalid = new ArrayList<>(0);

	private final List<String> misquoted = new ArrayList<>(0);

	private final Constants constants;

	RowParser(CsvRow row, List<Column> columns, CellInterpreter interpreter, Constants constants, Charset encoding,
			char delimiter) {
		this.row = row;
		this.columns = columns;
		this.interpreter = interpreter;
		this.constants = constants;
		this.owner = constants.owner();
		this.encoding = encoding;
		this.delimiter = delimiter;
	}

	LeadUpdate parse() {
		this.fields.addAll(this.constants.fields());
		for (int i = 0; i < this.columns.size(); i++) {
			Column column = this.columns.get(i);
			String text = this.row.text(i);
			if (text == null) {
				this.invalid.add(Blanks.strip(column.header()));
			}
			else if (!text.isEmpty()) {
				take(column, text);
			}
		}
		List<Problem> problems = problems();
		return new LeadUpdate(this.row.row(), this.row.line(), this.leadId, this.owner, this.fields, this.expectedOwner,
				this.expectedLastUpdatedOn, problems);
	}

	private void take(Column column, String text) {
		switch (column.role()) {
			case LEAD_ID -> this.leadId = this.interpreter.leadId(text);
			case OWNER -> this.owner = this.interpreter.interpret(Blanks.strip(text));
			case FIELD -> {
				if (isMisquoted(text)) {
					this.misquoted.add(Blanks.strip(column.header()));
				}
				addField(column.field(), text);
			}
			case FIELDS -> {
				this.fieldsCell = new FieldsCell(Blanks.strip(column.header()), text, this.interpreter);
				this.fieldsCellAt = this.fields.size();
			}
			case EXPECTED_OWNER -> this.expectedOwner = this.interpreter.interpret(Blanks.strip(text));
			case EXPECTED_LAST_UPDATED_ON ->
				this.expectedLastUpdatedOn = Blanks.isBlank(text) ? null : Blanks.strip(text);
			default -> {
			}
		}
	}

	/**
	 * Whether quotes are part of a value since blanks are before the first: those who
	 * write a space after each delimiter do not mean that.
	 */
	private boolean isMisquoted(String text) {
		char first = text.charAt(0);
		if (first != ' ' && first != '\t') {
			return false;
		}
		String bare = Blanks.strip(text);
		return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"") && !isQuoted(text);
	}

	private boolean isQuoted(String text) {
		byte[] raw = this.row.raw();
		return raw != null
				&& !(this.delimiter + new String(raw, StandardCharsets.UTF_8)).contains(this.delimiter + text);
	}

	private void addField(String field, String text) {
		FieldInput input = this.interpreter.interpret(text);
		if (input != null) {
			this.fields.add(new RequestedField(field, input));
		}
	}

	private List<Problem> problems() {
		if (this.invalid.isEmpty() && this.misquoted.isEmpty() && this.fieldsCell == null) {
			return List.of();
		}
		List<Problem> problems = new ArrayList<>();
		if (!this.invalid.isEmpty()) {
			problems.add(invalidBytes());
		}
		this.misquoted.forEach((name) -> problems.add(quoteAfterBlanks(name)));
		if (this.fieldsCell != null) {
			problems.addAll(this.fieldsCell.problems());
			addFields(this.fieldsCell.requests(), problems);
		}
		return problems;
	}

	private Problem invalidBytes() {
		String names = String.join(", ", this.invalid);
		return new Problem(ProblemCode.ROW_ENCODING, names, null, names + ((this.invalid.size() > 1) ? " have" : " has")
				+ " bytes that are not valid " + this.encoding + ". Save the file in that encoding.");
	}

	private static Problem quoteAfterBlanks(String name) {
		return new Problem(ProblemCode.ROW_MALFORMED, name, null, name
				+ " has blanks before its opening quote, which would make the quotes part of the value. Remove the blanks.");
	}

	private void addFields(List<RequestedField> requests, List<Problem> problems) {
		Set<String> names = new HashSet<>();
		this.fields.forEach((request) -> names.add(CaseInsensitiveNames.fold(request.name())));
		List<RequestedField> withoutDuplicates = new ArrayList<>(requests.size());
		for (RequestedField request : requests) {
			if (names.contains(CaseInsensitiveNames.fold(request.name()))) {
				problems
					.add(new Problem(ProblemCode.FIELDS_MALFORMED, request.name(), null, "The field " + request.name()
							+ " has a value in the JSON cell and one in its own column. Leave one of them blank."));
			}
			else {
				withoutDuplicates.add(request);
			}
		}
		this.fields.addAll(this.fieldsCellAt, withoutDuplicates);
	}

}
