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
 * Turns spooled rows into the updates they ask for. It needs the input's layout and
 * settings only, not the input. Can be used by several threads.
 */
public final class LeadUpdateParser {

	private final InputLayout layout;

	private final Charset encoding;

	private final List<Column> columns;

	private final CellInterpreter meaning;

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
		this.meaning = new CellInterpreter(settings.clearMarker());
	}

	/**
	 * What a row asks for.
	 * @param row a row of the input
	 * @return the update, with the problems that show already
	 */
	public LeadUpdate parse(CsvRow row) {
		return row.isRagged() ? ragged(row, this.encoding)
				: new RowParser(row, this.columns, this.meaning, this.encoding).parse();
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
		return new RawRow(LosslessUtf8.restore(normal, this.encoding));
	}

	private static LeadUpdate ragged(CsvRow row, Charset encoding) {
		String what = (row.cells() == row.expectedCells())
				? "The row has what an earlier run added (ROW_MALFORMED and what stands around it) under other headers than its own. Write the row anew, without that."
				: "The row has " + count(row.cells()) + ", the header " + row.expectedCells()
						+ ". Check for a delimiter too many or too few, or a missing quote.";
		List<Problem> problems = new ArrayList<>(List.of(new Problem(ProblemCode.ROW_MALFORMED, null, null, what)));
		if (IntStream.range(0, row.cells()).anyMatch((cell) -> row.text(cell) == null)) {
			problems.add(new Problem(ProblemCode.ROW_ENCODING, null, null,
					"The row has bytes that are not valid " + encoding + ". Save the file in that encoding."));
		}
		return new LeadUpdate(row.row(), row.line(), "", null, List.of(), null, null, problems);
	}

	private static String count(int cells) {
		return cells + ((cells == 1) ? " cell" : " cells");
	}

}
