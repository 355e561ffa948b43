package org.leadupdate.input.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.leadupdate.input.InputLayout;
import org.leadupdate.lead.ProblemCode;

/**
 * The cells that an earlier run added to a rejected row. A row that had too few cells has
 * them further to the left; a spreadsheet that saves the file fills it up, and what the
 * run added would be taken for what the row asks.
 */
final class PreviousRunColumns {

	/** The columns of a run that hold numbers: they tell its cells from a row's own. */
	private static final Set<String> NUMBERS = Set.of("_row", "_line");

	private static final String MALFORMED = ProblemCode.ROW_MALFORMED.name();

	/** Where the code of such a row stands when it has moved. */
	private final List<Integer> others;

	/** Whether nobody has changed the header since. */
	private final boolean areWhole;

	/** The columns of an earlier run that end the header. */
	private final List<String> last = new ArrayList<>();

	PreviousRunColumns(List<Column> columns) {
		List<String> headers = columns.stream().map((column) -> Column.fold(column.header())).toList();
		List<String> ours = InputLayout.ADDED.stream().map(Column::fold).toList();
		for (int i = headers.size(); i > 0 && ours.contains(headers.get(i - 1)); i--) {
			this.last.add(0, headers.get(i - 1));
		}
		boolean ofEarlierRun = headers.stream().anyMatch(ours::contains);
		this.areWhole = headers.subList(Math.max(0, headers.size() - ours.size()), headers.size()).equals(ours);
		this.others = IntStream.range(0, ofEarlierRun ? headers.size() : 0)
			.filter((index) -> !headers.get(index).equals("_code"))
			.boxed()
			.toList();
	}

	/**
	 * How many cells a row has of its own, if they are not where the run put them.
	 * @return empty if they are; all cells where somebody wrote over what was added
	 */
	OptionalInt ownCellsIfMoved(CsvRows rows) {
		return this.others.stream()
			.filter((index) -> text(rows, index).equalsIgnoreCase(MALFORMED))
			.mapToInt((code) -> this.areWhole && isNumber(rows, code - 1) && isNumber(rows, code - 2) ? code - 2
					: rows.size())
			.findFirst();
	}

	/**
	 * How many cells a row has of its own that has too few or too many: which column is
	 * which is anyone's guess, but what a run added stands at the end.
	 */
	int ownCellsOfRagged(CsvRows rows) {
		int own = rows.size() - this.last.size();
		boolean added = own > 0 && this.last.containsAll(NUMBERS) && IntStream.range(0, this.last.size())
			.allMatch((index) -> fits(this.last.get(index), rows, own + index));
		return added ? own : rows.size();
	}

	private static boolean fits(String header, CsvRows rows, int index) {
		return switch (header) {
			case "_row", "_line" -> isNumber(rows, index);
			case "_code" -> text(rows, index).startsWith(MALFORMED);
			default -> true;
		};
	}

	private static boolean isNumber(CsvRows rows, int index) {
		return index > 0 && text(rows, index).matches("[0-9]+");
	}

	private static String text(CsvRows rows, int index) {
		return new String(rows.cell(index), StandardCharsets.UTF_8).strip();
	}

}
