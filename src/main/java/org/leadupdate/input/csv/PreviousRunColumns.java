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
 * The cells that an earlier run added to a rejected row. In a row that had too few cells
 * they are further to the left; if a spreadsheet pads the row when saving the file, they
 * would be mistaken for requested values.
 */
final class PreviousRunColumns {

	/** The columns that a run adds, in the order of {@code rejected.csv}. */
	static final List<String> NAMES = InputLayout.ADDED.stream().map(Column::fold).toList();

	/** Columns with numbers, by which the added cells are recognized. */
	private static final Set<String> NUMBERS = Set.of("_row", "_line");

	private static final String MALFORMED = ProblemCode.ROW_MALFORMED.name();

	/** The columns in which the code of a shifted row may be. */
	private final List<Integer> codeCandidates;

	/** Whether the header is unchanged since. */
	private final boolean isHeaderUnchanged;

	/** The columns of an earlier run at the end of the header. */
	private final List<String> trailing = new ArrayList<>();

	PreviousRunColumns(List<Column> columns) {
		List<String> headers = columns.stream().map((column) -> Column.fold(column.header())).toList();
		for (int i = headers.size(); i > 0 && NAMES.contains(headers.get(i - 1)); i--) {
			this.trailing.add(0, headers.get(i - 1));
		}
		boolean ofEarlierRun = headers.stream().anyMatch(NAMES::contains);
		this.isHeaderUnchanged = headers.subList(Math.max(0, headers.size() - NAMES.size()), headers.size())
			.equals(NAMES);
		this.codeCandidates = IntStream.range(0, ofEarlierRun ? headers.size() : 0)
			.filter((index) -> !headers.get(index).equals("_code"))
			.boxed()
			.toList();
	}

	/**
	 * The number of a row's own cells, if the added cells are shifted.
	 * @return empty if they are not shifted; all cells if added cells were overwritten
	 */
	OptionalInt ownCellsIfShifted(CsvRows rows) {
		return this.codeCandidates.stream()
			.filter((index) -> text(rows, index).equalsIgnoreCase(MALFORMED))
			.mapToInt((code) -> this.isHeaderUnchanged && isNumber(rows, code - 1) && isNumber(rows, code - 2)
					? code - 2 : rows.size())
			.findFirst();
	}

	/**
	 * The number of a ragged row's own cells: its columns are unknown, but the added
	 * cells are at the end.
	 */
	int ownCellsOfRagged(CsvRows rows) {
		int own = rows.size() - this.trailing.size();
		boolean added = own > 0 && this.trailing.containsAll(NUMBERS) && IntStream.range(0, this.trailing.size())
			.allMatch((index) -> fits(this.trailing.get(index), rows, own + index));
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
