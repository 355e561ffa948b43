package org.leadupdate.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.leadupdate.lead.ProblemCode;

/**
 * The cells that an earlier run added to a rejected row. A row that had too few cells has
 * them further to the left; a spreadsheet that saves the file fills it up, and what the
 * run added would be taken for what the row asks.
 */
final class AddedCells {

	private static final String MALFORMED = ProblemCode.ROW_MALFORMED.name();

	/** Where the code of such a row stands when it has moved. */
	private final List<Integer> others;

	AddedCells(List<Column> columns) {
		int width = columns.size();
		int first = width - InputLayout.ADDED.size();
		boolean ofEarlierRun = first > 0
				&& columns.subList(first, width).stream().map(Column::header).toList().equals(InputLayout.ADDED);
		int code = first + InputLayout.ADDED.indexOf("_code");
		this.others = IntStream.range(0, ofEarlierRun ? width : 0).filter((index) -> index != code).boxed().toList();
	}

	/** Whether they are not where the run put them. */
	boolean haveMoved(CsvRows rows) {
		return this.others.stream().anyMatch((index) -> text(rows, index).equals(MALFORMED));
	}

	private static String text(CsvRows rows, int index) {
		return new String(rows.cell(index), StandardCharsets.UTF_8).strip();
	}

}
