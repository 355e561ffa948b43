package org.leadupdate.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Spools rows without the columns that an earlier run added. */
final class KeptColumns {

	private final int width;

	private final int leadId;

	private final List<Integer> kept = new ArrayList<>();

	private final int trailingResults;

	private final AddedCells added;

	private final List<byte[]> cells = new ArrayList<>();

	KeptColumns(List<Column> columns) {
		this.width = columns.size();
		int leadIdIndex = 0;
		int afterLastKept = 0;
		for (int i = 0; i < this.width; i++) {
			leadIdIndex = (columns.get(i).role() == Column.Role.LEAD_ID) ? i : leadIdIndex;
			if (columns.get(i).isKept()) {
				this.kept.add(i);
				afterLastKept = i + 1;
			}
		}
		this.leadId = leadIdIndex;
		this.added = new AddedCells(columns);
		this.trailingResults = this.width - afterLastKept;
	}

	void spool(CsvRows rows, long row, SpoolWriter spool) throws IOException {
		if (rows.size() != this.width) {
			List<Integer> own = ownCells(rows.size());
			take(rows, IntStream.range(0, rows.size()).boxed().toList());
			spool.add(row, row, rows.line(), this.width, this.cells, rows.raw(own));
			return;
		}
		OptionalInt moved = this.added.ownCellsIfMoved(rows);
		if (moved.isPresent()) {
			List<Integer> own = IntStream.range(0, moved.getAsInt()).boxed().toList();
			take(rows, own);
			spool.add(row, row, rows.line(), this.width, this.cells, rows.raw(own));
			return;
		}
		take(rows, this.kept);
		spool.add(LeadKey.of(rows.cell(this.leadId)), row, rows.line(), this.cells, raw(rows));
	}

	/**
	 * Which column is which is anyone's guess in a ragged row, but its end is its end.
	 */
	private List<Integer> ownCells(int size) {
		int own = (size > this.trailingResults) ? size - this.trailingResults : size;
		return IntStream.range(0, own).boxed().toList();
	}

	private byte @Nullable [] raw(CsvRows rows) {
		return rows.isQuoted() ? rows.raw(this.kept) : null;
	}

	private void take(CsvRows rows, List<Integer> indexes) {
		this.cells.clear();
		for (int index : indexes) {
			this.cells.add(rows.cell(index));
		}
	}

}
