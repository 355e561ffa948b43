package org.leadupdate.input.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.leadupdate.input.InputException;
import org.leadupdate.input.encoding.TextEncoding;

/**
 * A CSV input whose header has been read.
 *
 * @param encoding its encoding
 * @param delimiter the character between its cells
 * @param columns its columns, in order
 * @param rows the rows after the header
 */
record CsvText(TextEncoding encoding, char delimiter, List<Column> columns, CsvRows rows) implements AutoCloseable {

	/**
	 * Reads the header.
	 * @param name the name of the input in messages
	 * @param stream its decompressed bytes
	 * @param settings how to read it
	 * @throws InputException if it is unusable
	 */
	static CsvText open(String name, InputStream stream, CsvSettings settings) throws IOException {
		CsvHeader header = CsvHeader.open(name, stream, settings);
		return new CsvText(header.encoding(), header.delimiter(),
				new HeaderReader(header.place(name), settings).read(header.names()), header.rows());
	}

	@Override
	public void close() throws IOException {
		this.rows.close();
	}

}
