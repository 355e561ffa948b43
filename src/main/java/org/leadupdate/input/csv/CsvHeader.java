package org.leadupdate.input.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputException;
import org.leadupdate.input.encoding.LosslessUtf8;
import org.leadupdate.input.encoding.TextEncoding;
import org.leadupdate.input.encoding.TranscodingStream;

/**
 * The header of a CSV input, before its columns are given a meaning.
 *
 * @param encoding the encoding of the input
 * @param delimiter the character between its cells
 * @param names the names of its columns, in order
 * @param rows the rows after the header
 */
record CsvHeader(TextEncoding encoding, char delimiter, List<String> names, CsvRows rows) {

	/**
	 * Reads the header.
	 * @param name the name of the input in messages
	 * @param stream its decompressed bytes
	 * @param settings how to read it
	 * @throws InputException if it is unusable
	 */
	static CsvHeader open(String name, InputStream stream, CsvSettings settings) throws IOException {
		byte[] head = stream.readNBytes(TextEncoding.HEAD);
		NoCsv.reject(name, head, settings.encoding());
		TextEncoding encoding = TextEncoding.of(head, settings.encoding());
		ByteWindow window = new ByteWindow(transcoded(head, stream, encoding));
		String beginning = new String(window.peek(), StandardCharsets.ISO_8859_1);
		SepLine sepLine = SepLine.of(beginning);
		char delimiter = delimiter(beginning, sepLine, settings);
		CsvRows rows = new CsvRows(window, name, delimiter);
		if (sepLine != null) {
			rows.next();
		}
		return new CsvHeader(encoding, delimiter, headers(name, rows, encoding.charset()), rows);
	}

	/** Where it is, to begin messages with; as long as no row is read. */
	String place(String name) {
		return name + ", line " + this.rows.line() + ": ";
	}

	private static InputStream transcoded(byte[] head, InputStream stream, TextEncoding encoding) {
		if (!encoding.charset().canEncode()) {
			throw new InputException("The encoding " + encoding.charset()
					+ " can be read but not written, so rejected rows could not be written in it. Set another one.");
		}
		byte[] text = Arrays.copyOfRange(head, encoding.markLength(), head.length);
		InputStream all = new SequenceInputStream(new ByteArrayInputStream(text), stream);
		return encoding.isUtf8() ? all : new TranscodingStream(all, encoding.charset());
	}

	private static char delimiter(String beginning, @Nullable SepLine sepLine, CsvSettings settings) {
		Character configured = settings.delimiter();
		if (configured != null) {
			return configured;
		}
		return (sepLine != null) ? sepLine.delimiter() : new DelimiterDetector(settings).detect(beginning);
	}

	private static List<String> headers(String name, CsvRows rows, Charset encoding) throws IOException {
		do {
			if (!rows.next()) {
				throw new InputException(
						"The input " + name + " is empty: it needs a header line with a leadID column.");
			}
		}
		while (rows.isBlank());
		rows.takeAsHeader();
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
					+ ". Set encoding to the encoding of the file.");
		}
		return header;
	}

}
