package org.leadupdate.input;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.lead.FieldEdit;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RawRow;

/**
 * Turns spooled rows into the updates they ask for. It needs the input's layout and
 * settings only, not the input. Can be used by several threads.
 */
public final class LeadUpdateParser {

	private final InputLayout layout;

	private final Charset encoding;

	private final List<Column> columns;

	private final CellMeaning meaning;

	/**
	 * Makes a parser for the rows of an input.
	 * @param layout how the input is written
	 * @param settings how it is to be read, the same as when it was staged
	 * @throws InputException if they are not the same, and the header no longer means
	 * anything
	 */
	public LeadUpdateParser(InputLayout layout, CsvSettings settings) {
		this.layout = layout;
		this.encoding = Charset.forName(layout.encoding());
		this.columns = new HeaderReader("The header of the input: ", settings).read(layout.header());
		this.meaning = new CellMeaning(settings.clearMarker());
	}

	/**
	 * What a row asks for.
	 * @param row a row of the input
	 * @return the update, with the problems that show already
	 */
	public LeadUpdate parse(CsvRow row) {
		return row.isRagged() ? ragged(row) : new RowParser(row).parse();
	}

	/**
	 * A row as the input has it.
	 * @param row a row of the input
	 * @return its bytes in the input's encoding, without its line end and without the
	 * columns of an earlier run
	 */
	public RawRow sourceRow(CsvRow row) {
		byte[] raw = row.raw();
		byte[] normal = (raw != null) ? raw : row.joined(this.layout.delimiter());
		return new RawRow(NormalForm.restore(normal, this.encoding));
	}

	private static LeadUpdate ragged(CsvRow row) {
		Problem problem = new Problem(ProblemCode.ROW_MALFORMED, null, null,
				"The row has " + count(row.cells()) + ", the header " + row.expectedCells()
						+ ". Check for a delimiter too many or too few, or a missing quote.");
		return new LeadUpdate(row.row(), row.line(), "", null, List.of(), null, null, List.of(problem));
	}

	private static String count(int cells) {
		return cells + ((cells == 1) ? " cell" : " cells");
	}

	/** Gathers what one row asks for. */
	private final class RowParser {

		private final CsvRow row;

		private String leadId = "";

		private @Nullable FieldInput owner;

		private final List<FieldEdit> fields = new ArrayList<>(4);

		private @Nullable FieldInput expectedOwner;

		private @Nullable String expectedLastUpdatedOn;

		private @Nullable FieldsCell fieldsCell;

		private int fieldsCellAt;

		private final List<String> invalid = new ArrayList<>(0);

		RowParser(CsvRow row) {
			this.row = row;
		}

		LeadUpdate parse() {
			for (int i = 0; i < LeadUpdateParser.this.columns.size(); i++) {
				Column column = LeadUpdateParser.this.columns.get(i);
				String text = this.row.text(i);
				if (text == null) {
					this.invalid.add(Blanks.strip(column.header()));
				}
				else if (!text.isEmpty()) {
					take(column, text);
				}
			}
			List<Problem> problems = problems();
			return new LeadUpdate(this.row.row(), this.row.line(), this.leadId, this.owner, this.fields,
					this.expectedOwner, this.expectedLastUpdatedOn, problems);
		}

		private void take(Column column, String text) {
			switch (column.role()) {
				case LEAD_ID -> this.leadId = Blanks.strip(text);
				case OWNER -> this.owner = meaning().of(Blanks.strip(text));
				case FIELD -> addField(column.field(), text);
				case FIELDS -> {
					this.fieldsCell = new FieldsCell(Blanks.strip(column.header()), text, meaning());
					this.fieldsCellAt = this.fields.size();
				}
				case EXPECTED_OWNER -> this.expectedOwner = meaning().of(Blanks.strip(text));
				case EXPECTED_LAST_UPDATED_ON ->
					this.expectedLastUpdatedOn = Blanks.isBlank(text) ? null : Blanks.strip(text);
				default -> {
				}
			}
		}

		private CellMeaning meaning() {
			return LeadUpdateParser.this.meaning;
		}

		private void addField(String field, String text) {
			FieldInput input = meaning().of(text);
			if (input != null) {
				this.fields.add(new FieldEdit(field, input));
			}
		}

		private List<Problem> problems() {
			if (this.invalid.isEmpty() && this.fieldsCell == null) {
				return List.of();
			}
			List<Problem> problems = new ArrayList<>();
			if (!this.invalid.isEmpty()) {
				problems.add(invalidBytes());
			}
			if (this.fieldsCell != null) {
				problems.addAll(this.fieldsCell.problems());
				addFields(this.fieldsCell.edits(), problems);
			}
			return problems;
		}

		private Problem invalidBytes() {
			String names = String.join(", ", this.invalid);
			return new Problem(ProblemCode.ROW_ENCODING, names, null,
					names + ((this.invalid.size() > 1) ? " have" : " has") + " bytes that are not valid "
							+ LeadUpdateParser.this.encoding + ". Save the file in that encoding.");
		}

		private void addFields(List<FieldEdit> edits, List<Problem> problems) {
			Set<String> names = new HashSet<>();
			this.fields.forEach((edit) -> names.add(edit.name().toLowerCase(Locale.ROOT)));
			List<FieldEdit> added = new ArrayList<>(edits.size());
			for (FieldEdit edit : edits) {
				if (names.contains(edit.name().toLowerCase(Locale.ROOT))) {
					problems.add(new Problem(ProblemCode.FIELDS_MALFORMED, edit.name(), null, "The field " + edit.name()
							+ " has a value in the JSON cell and one in its own column. Leave one of them blank."));
				}
				else {
					added.add(edit);
				}
			}
			this.fields.addAll(this.fieldsCellAt, added);
		}

	}

}
