package org.leadupdate.input.csv;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.leadupdate.input.InputException;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.encoding.LosslessUtf8;
import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RawRow;

/**
 * Parses spooled rows into requested updates. Needs only the layout and settings of the
 * input, not the input itself. Thread-safe.
 */
public final class LeadUpdateParser {

	private final InputLayout layout;

	private final Charset encoding;

	private final List<Column> columns;

	private final int leadId;

	private final CellInterpreter interpreter;

	private final Constants constants;

	/**
	 * Creates a parser for the rows of an input.
	 * @param layout the layout of the input
	 * @param settings how to read it, the same as when it was staged
	 * @throws InputException if the settings differ and no longer match the header
	 */
	public LeadUpdateParser(InputLayout layout, CsvSettings settings) {
		this.layout = layout;
		this.encoding = Charset.forName(layout.encoding());
		this.columns = new HeaderReader("The header of the input: ", settings).read(layout.header());
		this.leadId = IntStream.range(0, this.columns.size())
			.filter((index) -> this.columns.get(index).role() == Column.Role.LEAD_ID)
			.findFirst()
			.orElseThrow();
		this.interpreter = new CellInterpreter(settings.clearMarker(), settings.cells());
		this.constants = Constants.of(settings.cells(), this.interpreter);
	}

	/**
	 * Parses a row.
	 * @param row a row of the input
	 * @return the requested update, with the problems found while parsing
	 */
	public LeadUpdate parse(CsvRow row) {
		return row.isRagged() ? ragged(row) : new RowParser(row, this.columns, this.interpreter, this.constants,
				this.encoding, this.layout.delimiter())
			.parse();
	}

	/**
	 * What the file, or the job definition for every row of it, has values for.
	 * @return the columns in their order, those that are ignored too; then the constants
	 */
	public List<InputColumn> columns() {
		List<InputColumn> all = new ArrayList<>();
		this.columns.stream().filter(Column::isKept).map(InputColumn::of).forEach(all::add);
		this.constants.names().forEach((name) -> all.add(new InputColumn(name, null)));
		return all;
	}

	/**
	 * The original row.
	 * @param row a row of the input
	 * @return its bytes in the input's encoding, without its line end and without the
	 * columns of an earlier run
	 */
	public RawRow sourceRow(CsvRow row) {
		byte[] raw = row.raw();
		byte[] normal = (raw != null) ? raw : row.joined(this.layout.delimiter());
		return new RawRow(LosslessUtf8.restore(normal, this.encoding));
	}

	/**
	 * Whether the input has columns with what a lead must be like before its update.
	 * @return true if there is an expected owner or time of the last update
	 */
	public boolean hasExpectations() {
		return this.columns.stream()
			.map(Column::role)
			.anyMatch((role) -> role == Column.Role.EXPECTED_OWNER || role == Column.Role.EXPECTED_LAST_UPDATED_ON);
	}

	private LeadUpdate ragged(CsvRow row) {
		String message = (row.cells() == row.expectedCells())
				? "The row has columns that an earlier run added (ROW_MALFORMED and its neighbors) under other headers. Write the row again, without them."
				: "The row has " + count(row.cells()) + ", the header " + row.expectedCells()
						+ ". Check for an extra or missing delimiter, or a missing quote.";
		List<Problem> problems = new ArrayList<>(List.of(new Problem(ProblemCode.ROW_MALFORMED, null, null, message)));
		if (IntStream.range(0, row.cells()).anyMatch((cell) -> row.text(cell) == null)) {
			problems.add(new Problem(ProblemCode.ROW_ENCODING, null, null,
					"The row has bytes that are not valid " + this.encoding + ". Save the file in that encoding."));
		}
		return new LeadUpdate(row.row(), row.line(), leadId(row), null, List.of(), null, null, problems);
	}

	/** The lead ID of a ragged row, by which its lead's history finds it. */
	private String leadId(CsvRow row) {
		String text = (this.leadId < row.cells()) ? row.text(this.leadId) : null;
		return (text != null) ? this.interpreter.leadId(text) : "";
	}

	private static String count(int cells) {
		return cells + ((cells == 1) ? " cell" : " cells");
	}

}
