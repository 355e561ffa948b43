package org.leadupdate.input.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.RowRange;

/**
 * How an input is to be read.
 *
 * @param columns our name of a column ({@code leadID}, {@code owner},
 * {@code extendedFields}, {@code extendedFields.FIELD}, {@code expectedOwner},
 * {@code expectedLastUpdatedOn}) to the input's header for it
 * @param ignoredColumns headers of columns to leave alone
 * @param delimiter the character between cells; null detects it from the header line
 * @param encoding the character encoding of an input without byte order mark
 * @param ignoreUnknownColumns whether an unknown column is left alone rather than refused
 * @param clearMarker the text of a cell that clears
 * @param rows the data rows to take; null takes all
 */
public record CsvSettings(Map<String, String> columns, List<String> ignoredColumns, @Nullable Character delimiter,
		Charset encoding, boolean ignoreUnknownColumns, String clearMarker, @Nullable RowRange rows) {

	/** The marker that clears, unless another is set. */
	public static final String CLEAR_MARKER = "#N/A";

	/** Checks the columns, the delimiter and the clear marker. */
	public CsvSettings {
		columns = Map.copyOf(columns);
		ignoredColumns = List.copyOf(ignoredColumns);
		if (delimiter != null && !isDelimiter(delimiter)) {
			throw new IllegalArgumentException("The delimiter \"" + delimiter
					+ "\" can't part cells: use a comma, a semicolon, a tab, | or another ASCII sign but the quote.");
		}
		new ColumnMapping(columns);
		if (clearMarker.isBlank()) {
			throw new IllegalArgumentException(
					"The clear marker is blank, but a blank cell changes nothing: use a text such as #N/A.");
		}
	}

	/**
	 * The settings of an input that is written the usual way.
	 * @return UTF-8, the delimiter detected, no mapping, unknown columns refused
	 */
	public static CsvSettings defaults() {
		return new CsvSettings(Map.of(), List.of(), null, StandardCharsets.UTF_8, false, CLEAR_MARKER, null);
	}

	private static boolean isDelimiter(char sign) {
		return sign > 0 && sign < 128 && !Character.isLetterOrDigit(sign) && "\"\r\n ".indexOf(sign) < 0;
	}

}
