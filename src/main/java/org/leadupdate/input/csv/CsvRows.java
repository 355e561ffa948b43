package org.leadupdate.input.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.leadupdate.input.InputException;
import org.leadupdate.input.encoding.Blanks;

/**
 * The rows of an input, one at a time, each with its cells and the bytes it is made of.
 */
final class CsvRows implements Closeable {

	/** Shorter rows can't break a limit. */
	private static final int LONG = 1 << 13;

	private final ByteWindow window;

	private final CsvRowScanner trace;

	private final CSVParser parser;

	private final Iterator<CSVRecord> records;

	private CSVRecord record;

	private long line;

	/** The lines that the tokeniser takes for a part of their row. */
	private long uncounted;

	private boolean quoted;

	private int length;

	private String lineEnd = "";

	@SuppressWarnings("NullAway.Init")
	CsvRows(ByteWindow window, String input, char delimiter) throws IOException {
		this.window = window;
		this.trace = new CsvRowScanner(input, delimiter);
		this.parser = CSVParser.parse(window, format(delimiter));
		this.records = this.parser.iterator();
	}

	/** Blank lines come as rows of their own, so that every byte belongs to a row. */
	static CSVFormat format(char delimiter) {
		return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
	}

	/**
	 * Goes to the next row.
	 * @return false at the end of the input
	 * @throws InputException if the input is no CSV from here on
	 */
	boolean next() throws IOException {
		this.window.skip(this.length + this.lineEnd.length());
		this.line = this.parser.getCurrentLineNumber() + this.uncounted + 1;
		this.window.rowBegins(this.trace, this.line);
		if (!hasNext()) {
			return false;
		}
		this.record = this.records.next();
		if (this.record.getCharacterPosition() != this.window.position()) {
			throw new IllegalStateException("Row and bytes are out of step on line " + this.line);
		}
		measure();
		return true;
	}

	private boolean hasNext() throws IOException {
		try {
			return this.records.hasNext();
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof CSVException) {
				this.window.traceRow();
			}
			throw ex.getCause();
		}
	}

	private void measure() {
		this.length = plainLength();
		this.quoted = this.length < 0;
		if (this.quoted || this.length > LONG) {
			CsvRowScanner traced = this.window.traceRow();
			this.length = traced.end(traced.cells() - 1);
		}
		this.lineEnd = switch (this.window.at(this.length)) {
			case '\n' -> "\n";
			case '\r' -> (this.window.at(this.length + 1) == '\n') ? "\r\n" : "\r";
			default -> "";
		};
		this.uncounted += this.window.loneLines(this.length);
	}

	/** The row is the header: what ends it ends all rows from here on. */
	void isHeader() {
		this.window.headerEnds(LineEnd.of(this.lineEnd));
	}

	/** The length of a row that is its cells and the delimiters between; -1 if quoted. */
	private int plainLength() {
		int end = -1;
		for (int i = 0; i < this.record.size(); i++) {
			if (this.window.at(end + 1) == '"') {
				return -1;
			}
			end += 1 + this.record.get(i).length();
		}
		return end;
	}

	/** The line on which the row begins, from 1. */
	long line() {
		return this.line;
	}

	/** What ends the row; empty at the end of the input. */
	String lineEnd() {
		return this.lineEnd;
	}

	int size() {
		return this.record.size();
	}

	byte[] cell(int index) {
		return this.window.withLoneBreaks(this.record.get(index)).getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Whether a cell is quoted, and the row so more than its cells and delimiters. */
	boolean isQuoted() {
		return this.quoted;
	}

	boolean isBlank() {
		for (int i = 0; i < this.record.size(); i++) {
			if (!isBlank(this.window.withLoneBreaks(this.record.get(i)))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isBlank(String cell) {
		if (cell.isEmpty()) {
			return true;
		}
		boolean visible = cell.charAt(0) > ' ' && cell.charAt(0) < 0x7F;
		return !visible
				&& Blanks.isBlank(new String(cell.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
	}

	/**
	 * The row's bytes, or some of its cells' bytes with the delimiters between them.
	 * @param indexes of the cells to take
	 * @return the bytes in normal form, quotes and all
	 */
	byte[] raw(List<Integer> indexes) {
		CsvRowScanner traced = this.window.traceRow();
		byte[] raw = new byte[Math.max(0, rawLength(traced, indexes))];
		int at = 0;
		for (int index : indexes) {
			if (at > 0) {
				raw[at - 1] = traced.delimiter();
			}
			int start = traced.start(index);
			this.window.copy(start, traced.end(index), raw, at);
			at += traced.end(index) - start + 1;
		}
		return raw;
	}

	private static int rawLength(CsvRowScanner traced, List<Integer> indexes) {
		int length = indexes.size() - 1;
		for (int index : indexes) {
			length += traced.end(index) - traced.start(index);
		}
		return length;
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
	}

}
