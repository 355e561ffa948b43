package org.leadupdate.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.leadupdate.lead.ProblemCode;

/**
 * The cells that an earlier run added to a rejected row. A row that had too few cells has
 * them further to the left; a spreadsheet that saves the file fills it up, and what the
 * run added would be taken for what the row asks.
 */
final class AddedCells {

	/** A spreadsheet may write 1,234 or 1234.0. */
	private static final Pattern NUMBER = Pattern.compile("[0-9][0-9., ]*");

	private static final String MALFORMED = ProblemCode.ROW_MALFORMED.name();

	private final List<Integer> added;

	private final List<Integer> numbers;

	private final int width;

	AddedCells(List<Column> columns) {
		this.width = columns.size();
		this.added = IntStream.range(0, this.width).filter((index) -> !columns.get(index).isKept()).boxed().toList();
		this.numbers = this.added.stream().filter((index) -> isNumber(columns.get(index))).toList();
	}

	private static boolean isNumber(Column column) {
		String name = column.header();
		return name.equals("_row") || name.equals("_line");
	}

	/** Whether they are not where the run put them. Rows without any are new ones. */
	boolean haveMoved(CsvRows rows) {
		if (this.numbers.isEmpty()) {
			return false;
		}
		if (this.added.stream().allMatch((index) -> text(rows, index).isEmpty())) {
			return IntStream.range(0, this.width).anyMatch((index) -> text(rows, index).equals(MALFORMED));
		}
		return !this.numbers.stream().allMatch((index) -> NUMBER.matcher(text(rows, index)).matches());
	}

	private static String text(CsvRows rows, int index) {
		return new String(rows.cell(index), StandardCharsets.UTF_8).strip();
	}

}
