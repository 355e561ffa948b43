package org.leadupdate.input.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.leadupdate.input.InputException;
import org.leadupdate.field.Blanks;

/**
 * The rows of an input, one at a time, with their cells and their bytes.
 */
final class CsvRows implements Closeable {

	/** Shorter rows can't exceed a limit. */
	private static final int LONG_ROW = 1 << 13;

	/** Also as half a character at the end of a UTF-16 input, in normal form. */
	private static final Pattern END_MARK = Pattern.compile("\\x1A+|\\xF8\\x9A");

	private final ByteWindow window;

	private final CsvRowScanner scanner;

	private final CSVParser parser;

	private final Iterator<CSVRecord> records;

	private CSVRecord record;

	private long line;

	/** The line breaks that the parser does not count. */
	private long uncounted;

	private boolean quoted;

	private int length;

	private String lineEnd = "";

	// There is a record once next() has returned true, and nobody asks before.
	@SuppressWarnings("NullAway.Init")
	CsvRows(ByteWindow window, String input, char delimiter) throws IOException {
		this.window = window;
		this.scanner = new CsvRowScanner(input, delimiter);
		this.parser = CSVParser.parse(window, format(delimiter));
		this.records = this.parser.iterator();
	}

	/** Blank lines are rows of their own, so that every byte belongs to a row. */
	static CSVFormat format(char delimiter) {
		return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
	}

	/**
	 * Goes to the next row.
	 * @return false at the end of the input
	 * @throws InputException if the input is not valid CSV from here on
	 */
	boolean next() throws IOException {
		this.window.skip(this.length + this.lineEnd.length());
		this.line = this.parser.getCurrentLineNumber() + this.uncounted + 1;
		this.window.beginRow(this.scanner, this.line);
		if (!hasNext()) {
			return false;
		}
		this.record = this.records.next();
		if (this.record.getCharacterPosition() != this.window.position()) {
			throw new IllegalStateException("Rows and bytes are out of sync on line " + this.line);
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
				this.window.scanRow();
			}
			throw ex.getCause();
		}
	}

	private void measure() {
		this.length = plainLength();
		this.quoted = this.length < 0;
		if (this.quoted || this.length > LONG_ROW) {
			CsvRowScanner scanned = this.window.scanRow();
			this.length = scanned.end(scanned.cells() - 1);
		}
		this.lineEnd = switch (this.window.at(this.length)) {
			case '\n' -> "\n";
			case '\r' -> (this.window.at(this.length + 1) == '\n') ? "\r\n" : "\r";
			default -> "";
		};
		this.uncounted += this.window.loneLines(this.length);
	}

	/** Takes the current row as the header, whose line end is that of all rows. */
	void takeAsHeader() {
		this.window.setLineEnd(LineEnd.of(this.lineEnd));
	}

	/** The length of a row without quotes; -1 if it has quotes. */
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

	/** The line on which the row begins, counted from 1. */
	long line() {
		return this.line;
	}

	/** The line end of the row; empty at the end of the input. */
	String lineEnd() {
		return this.lineEnd;
	}

	int size() {
		return this.record.size();
	}

	byte delimiter() {
		return this.scanner.delimiter();
	}

	byte[] cell(int index) {
		return this.window.restoreLoneBreaks(this.record.get(index)).getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * Whether a cell is quoted, so that the row has more bytes than cells and delimiters.
	 */
	boolean isQuoted() {
		return this.quoted;
	}

	boolean isBlank() {
		if (isEndMark()) {
			return true;
		}
		for (int i = 0; i < this.record.size(); i++) {
			if (!isBlank(this.window.restoreLoneBreaks(this.record.get(i)))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether the input ends here with the mark that DOS programs write, Ctrl-Z, and at
	 * most a line break: not in a cell, where it would be part of a value.
	 */
	private boolean isEndMark() {
		boolean last = this.window.isEnd(this.length + this.lineEnd.length());
		return last && this.record.size() == 1 && END_MARK.matcher(this.record.get(0)).matches();
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
	 * The bytes of some of the row's cells, with delimiters between them.
	 * @param indexes the cells to take
	 * @return the bytes in normal form, including quotes
	 */
	byte[] raw(List<Integer> indexes) {
		CsvRowScanner scanned = this.window.scanRow();
		byte[] raw = new byte[Math.max(0, rawLength(scanned, indexes))];
		int at = 0;
		for (int index : indexes) {
			if (at > 0) {
				raw[at - 1] = scanned.delimiter();
			}
			int start = scanned.start(index);
			this.window.copy(start, scanned.end(index), raw, at);
			at += scanned.end(index) - start + 1;
		}
		return raw;
	}

	private static int rawLength(CsvRowScanner scanned, List<Integer> indexes) {
		int length = indexes.size() - 1;
		for (int index : indexes) {
			length += scanned.end(index) - scanned.start(index);
		}
		return length;
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
	}

}
