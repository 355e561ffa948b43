package org.leadupdate.input.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.RowRange;

/**
 * How to read an input.
 *
 * @param columns the input's headers by standard column name ({@code leadID},
 * {@code owner}, {@code extendedFields}, {@code extendedFields.FIELD},
 * {@code expectedOwner}, {@code expectedLastUpdatedOn})
 * @param ignoredColumns the headers of columns to ignore
 * @param delimiter the character between cells; null detects it from the header line
 * @param encoding the character encoding of an input without a byte order mark
 * @param ignoreUnknownColumns whether unknown columns are ignored rather than rejected
 * @param clearMarker the text of a cell that clears a value
 * @param rows the data rows to take; null takes all
 * @param cells what is done to the cells
 */
public record CsvSettings(Map<String, String> columns, List<String> ignoredColumns, @Nullable Character delimiter,
		Charset encoding, boolean ignoreUnknownColumns, String clearMarker, @Nullable RowRange rows,
		CellSettings cells) {

	/** The default clear marker. */
	public static final String CLEAR_MARKER = "#N/A";

	/** Checks the columns, the delimiter and the clear marker. */
	public CsvSettings {
		columns = Map.copyOf(columns);
		ignoredColumns = List.copyOf(ignoredColumns);
		if (delimiter != null && !isDelimiter(delimiter)) {
			throw new IllegalArgumentException("The delimiter \"" + delimiter
					+ "\" can't separate cells: use a comma, a semicolon, a tab, | or another ASCII character except the quote.");
		}
		new ColumnMapping(columns);
		if (clearMarker.isBlank()) {
			throw new IllegalArgumentException(
					"The clear marker is blank, but a blank cell changes nothing: use a text such as #N/A.");
		}
	}

	/** Settings with which cells are taken as they are. */
	CsvSettings(Map<String, String> columns, List<String> ignoredColumns, @Nullable Character delimiter,
			Charset encoding, boolean ignoreUnknownColumns, String clearMarker, @Nullable RowRange rows) {
		this(columns, ignoredColumns, delimiter, encoding, ignoreUnknownColumns, clearMarker, rows, CellSettings.NONE);
	}

	/**
	 * The default settings.
	 * @return UTF-8, the delimiter detected, no mapping, unknown columns rejected
	 */
	public static CsvSettings defaults() {
		return new CsvSettings(Map.of(), List.of(), null, StandardCharsets.UTF_8, false, CLEAR_MARKER, null);
	}

	private static boolean isDelimiter(char character) {
		return character > 0 && character < 128 && !Character.isLetterOrDigit(character)
				&& "\"\r\n ".indexOf(character) < 0;
	}

}
