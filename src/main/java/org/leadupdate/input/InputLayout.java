package org.leadupdate.input;

import java.util.List;

/**
 * How an input is written: what it takes to write its rejected rows in the same way.
 *
 * @param header the names of its columns as the file has them, without those that begin
 * with an underscore
 * @param delimiter the character between cells
 * @param encoding the name of its character encoding
 * @param byteOrderMark whether it begins with one
 * @param lineEnd what ends its header line
 * @param rows the number of its data rows
 */
public record InputLayout(List<String> header, char delimiter, String encoding, boolean byteOrderMark, String lineEnd,
		long rows) {

}
