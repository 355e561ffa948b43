package org.leadupdate.input;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.spool.Spool;

/**
 * How an input is written: what it takes to write its rejected rows in the same way, and
 * to go on with the rows that were spooled.
 *
 * @param header the names of its columns as the file has them, without those that begin
 * with an underscore
 * @param delimiter the character between cells
 * @param encoding the name of its character encoding
 * @param byteOrderMark whether it begins with one
 * @param lineEnd what ends its header line
 * @param rows the number of its data rows
 * @param spool the format of the spool they went to; null is the first one
 */
public record InputLayout(List<String> header, char delimiter, String encoding, boolean byteOrderMark, String lineEnd,
		long rows, @Nullable Integer spool) {

	/** The columns that its rejected rows get behind their own. */
	public static final List<String> ADDED = List.of("_row", "_line", "_code", "_apiCode", "_field", "_value",
			"_message");

	/**
	 * An input that is spooled as this program does it.
	 * @param header the names of its columns
	 * @param delimiter the character between cells
	 * @param encoding the name of its character encoding
	 * @param byteOrderMark whether it begins with one
	 * @param lineEnd what ends its header line
	 * @param rows the number of its data rows
	 */
	public InputLayout(List<String> header, char delimiter, String encoding, boolean byteOrderMark, String lineEnd,
			long rows) {
		this(header, delimiter, encoding, byteOrderMark, lineEnd, rows, Spool.FORMAT);
	}

	/**
	 * Whether the positions of its run mean the same to this program.
	 * @return false if another version spooled it in another way
	 */
	public boolean isOfThisFormat() {
		return Objects.requireNonNullElse(this.spool, 1) == Spool.FORMAT;
	}

}
