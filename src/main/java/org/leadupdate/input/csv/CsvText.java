package org.leadupdate.input.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.leadupdate.input.InputException;
import org.leadupdate.input.encoding.LosslessUtf8;
import org.leadupdate.input.encoding.TextEncoding;
import org.leadupdate.input.encoding.TranscodingStream;

/**
 * A CSV whose header is read.
 *
 * @param encoding what it is written in
 * @param delimiter what stands between its cells
 * @param columns its columns, in order
 * @param rows its rows, from the first after the header on
 */
record CsvText(TextEncoding encoding, char delimiter, List<Column> columns, CsvRows rows) implements AutoCloseable {

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	/**
	 * Reads as far as the end of the header.
	 * @param name what messages call the input
	 * @param stream its decompressed bytes
	 * @param settings how it is to be read
	 * @throws InputException if it is unusable
	 */
	static CsvText open(String name, InputStream stream, CsvSettings settings) throws IOException {
		byte[] head = stream.readNBytes(TextEncoding.HEAD);
		refuseWorkbook(name, head);
		TextEncoding encoding = TextEncoding.of(head, settings.encoding());
		ByteWindow window = new ByteWindow(normal(head, stream, encoding));
		char delimiter = delimiter(window, settings);
		CsvRows rows = new CsvRows(window, name, delimiter);
		List<String> headers = headers(name, rows, encoding.charset());
		return new CsvText(encoding, delimiter,
				new HeaderReader(name + ", line " + rows.line() + ": ", settings).read(headers), rows);
	}

	private static void refuseWorkbook(String name, byte[] head) {
		if (Arrays.equals(head, ZIP)) {
			throw new InputException(
					"The input " + name + " is an Excel workbook or a ZIP archive: save it as CSV, or unpack it.");
		}
	}

	private static InputStream normal(byte[] head, InputStream stream, TextEncoding encoding) {
		if (!encoding.charset().canEncode()) {
			throw new InputException("The encoding " + encoding.charset()
					+ " can be read but not written, so rejected rows could not be given back. Set another.");
		}
		byte[] text = Arrays.copyOfRange(head, encoding.markLength(), head.length);
		InputStream all = new SequenceInputStream(new ByteArrayInputStream(text), stream);
		return encoding.isUtf8() ? all : new TranscodingStream(all, encoding.charset());
	}

	private static char delimiter(ByteWindow window, CsvSettings settings) throws IOException {
		Character set = settings.delimiter();
		return (set != null) ? set : new DelimiterDetector(settings).detect(window.ahead());
	}

	private static List<String> headers(String name, CsvRows rows, Charset encoding) throws IOException {
		do {
			if (!rows.next()) {
				throw new InputException(
						"The input " + name + " is empty: it needs a header line with a leadID column.");
			}
		}
		while (rows.isBlank());
		rows.isHeader();
		List<String> headers = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			headers.add(header(name, rows, i, encoding));
		}
		return headers;
	}

	private static String header(String name, CsvRows rows, int index, Charset encoding) {
		byte[] cell = rows.cell(index);
		String header = LosslessUtf8.decode(cell, 0, cell.length);
		if (header == null) {
			throw InputException.at(name, rows.line(), "the name of column " + (index + 1) + " is not valid " + encoding
					+ ". Set encoding to what the file is written in.");
		}
		return header;
	}

	@Override
	public void close() throws IOException {
		this.rows.close();
	}

}
