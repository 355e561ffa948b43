package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.spool.SpoolWriter;

/** Spools rows without the columns that an earlier run added. */
final class RowSpooler {

	private final int columnCount;

	private final int leadId;

	private final List<Integer> kept = new ArrayList<>();

	/** Whether a column of an earlier run comes before one that is kept. */
	private final boolean resultsPrecede;

	private final PreviousRunColumns previousRun;

	private final List<byte[]> cells = new ArrayList<>();

	private final CellSettings cellSettings;

	RowSpooler(List<Column> columns, CellSettings cellSettings) {
		this.cellSettings = cellSettings;
		this.columnCount = columns.size();
		int leadIdIndex = 0;
		for (int i = 0; i < this.columnCount; i++) {
			leadIdIndex = (columns.get(i).role() == Column.Role.LEAD_ID) ? i : leadIdIndex;
			if (columns.get(i).isKept()) {
				this.kept.add(i);
			}
		}
		this.leadId = leadIdIndex;
		this.resultsPrecede = !this.kept.equals(firstCells(this.kept.size()));
		this.previousRun = new PreviousRunColumns(columns);
	}

	void spool(CsvRows rows, long row, SpoolWriter spool) throws IOException {
		if (rows.size() != this.columnCount) {
			spoolRagged(rows, row, rows.size(), this.previousRun.ownCellsOfRagged(rows), spool);
			return;
		}
		OptionalInt shifted = this.previousRun.ownCellsIfShifted(rows);
		if (shifted.isPresent()) {
			spoolRagged(rows, row, shifted.getAsInt(), shifted.getAsInt(), spool);
			return;
		}
		take(rows, this.kept);
		spool.add(key(rows.cell(this.leadId)), row, rows.line(), this.cells, raw(rows));
	}

	/** Rows of a lead belong together, however they write its ID. */
	private long key(byte[] leadIdCell) {
		if (!this.cellSettings.hasAffixes()) {
			return PartitionKey.of(leadIdCell);
		}
		String id = this.cellSettings.leadId(new String(leadIdCell, StandardCharsets.UTF_8));
		return PartitionKey.of(id.getBytes(StandardCharsets.UTF_8));
	}

	private void spoolRagged(CsvRows rows, long row, int cellCount, int own, SpoolWriter spool) throws IOException {
		take(rows, leadIdInPlace(firstCells(cellCount)));
		byte[] raw = rows.raw(firstCells(own));
		spool.add(row, row, rows.line(), this.columnCount, this.cells,
				(own == this.kept.size() && this.resultsPrecede) ? withExtraCell(rows, raw) : raw);
	}

	/**
	 * Moves the lead ID to where it is in a row without the columns of an earlier run.
	 */
	private List<Integer> leadIdInPlace(List<Integer> cells) {
		List<Integer> ordered = new ArrayList<>(cells);
		if (this.leadId < ordered.size()) {
			Collections.swap(ordered, this.kept.indexOf(this.leadId), this.leadId);
		}
		return ordered;
	}

	/**
	 * Without the columns that an earlier run added before others, the cells of a row
	 * that is too short would fit the header of {@code rejected.csv}, each in the wrong
	 * column: given back as it is, the row would be applied.
	 */
	private static byte[] withExtraCell(CsvRows rows, byte[] raw) {
		byte[] longer = Arrays.copyOf(raw, raw.length + 1);
		longer[raw.length] = rows.delimiter();
		return longer;
	}

	private static List<Integer> firstCells(int count) {
		return IntStream.range(0, count).boxed().toList();
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
