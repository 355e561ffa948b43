package org.leadupdate.input;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.spool.Spool;

/**
 * How an input is formatted: all it takes to write its rejected rows in the same way, and
 * to resume with its spooled rows.
 *
 * @param header the names of its columns as in the file, without those that an earlier
 * run added
 * @param delimiter the character between cells
 * @param encoding the name of its character encoding
 * @param byteOrderMark whether it begins with a byte order mark
 * @param lineEnd what ends its header line
 * @param rows the number of its data rows
 * @param spool the version of the spool format; null means 1
 */
public record InputLayout(List<String> header, char delimiter, String encoding, boolean byteOrderMark, String lineEnd,
		long rows, @Nullable Integer spool) {

	/** The columns that are appended to its rejected rows. */
	public static final List<String> ADDED = List.of("_row", "_line", "_code", "_apiCode", "_field", "_value",
			"_message");

	/**
	 * The layout of an input spooled in the current format.
	 * @param header the names of its columns
	 * @param delimiter the character between cells
	 * @param encoding the name of its character encoding
	 * @param byteOrderMark whether it begins with a byte order mark
	 * @param lineEnd what ends its header line
	 * @param rows the number of its data rows
	 */
	public InputLayout(List<String> header, char delimiter, String encoding, boolean byteOrderMark, String lineEnd,
			long rows) {
		this(header, delimiter, encoding, byteOrderMark, lineEnd, rows, Spool.FORMAT);
	}

	/**
	 * Whether the run's positions in the spool are valid for this version of the program.
	 * @return false if another version spooled it in another format
	 */
	public boolean hasCurrentSpoolFormat() {
		return Objects.requireNonNullElse(this.spool, 1) == Spool.FORMAT;
	}

}
