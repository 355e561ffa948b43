package org.leadupdate.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.leadupdate.database.DriverMessage;

/** A file of a seed folder: CSV in UTF-8, whose header names columns of a table. */
final class SeedFile implements AutoCloseable {

	private final Path path;

	private final CSVParser parser;

	private final Iterator<CSVRecord> records;

	private final List<SeedColumn> columns;

	private SeedFile(Path path, CSVParser parser, Map<String, SeedColumn> known) {
		this.path = path;
		this.parser = parser;
		this.records = parser.iterator();
		this.columns = header(known);
	}

	/**
	 * Opens a file and reads its header.
	 * @param known the table's columns, by name
	 * @throws SeedException if it can't be read or names an unknown column
	 */
	static SeedFile open(Path path, Map<String, SeedColumn> known) {
		try {
			Reader reader = withoutMark(Files.newBufferedReader(path, StandardCharsets.UTF_8));
			return new SeedFile(path, CSVParser.parse(reader, CSVFormat.RFC4180), known);
		}
		catch (IOException ex) {
			throw new SeedException(path + " can't be read: " + DriverMessage.of(ex) + ". Check it and seed again.",
					ex);
		}
	}

	private static Reader withoutMark(BufferedReader reader) throws IOException {
		reader.mark(1);
		if (reader.read() != '\uFEFF') {
			reader.reset();
		}
		return reader;
	}

	private List<SeedColumn> header(Map<String, SeedColumn> known) {
		List<SeedColumn> header = new ArrayList<>();
		CSVRecord names = next();
		if (names != null) {
			for (String name : names) {
				SeedColumn column = known.get(name.strip().toLowerCase(Locale.ROOT));
				if (column == null || header.contains(column)) {
					throw wrong(1, name, (column == null) ? "is not a column of the table, which has " + known.keySet()
							: "appears in the header twice");
				}
				header.add(column);
			}
		}
		return header;
	}

	/** The columns of the file, in order; empty if the file is empty. */
	List<SeedColumn> columns() {
		return this.columns;
	}

	/**
	 * The next row.
	 * @return its values, to bind in the order of the columns; null at the end
	 * @throws SeedException if a cell is not a value of its column
	 */
	@Nullable Object @Nullable [] nextRow() {
		long line = this.parser.getCurrentLineNumber() + 1;
		CSVRecord cells = next();
		return (cells != null) ? values(cells, line) : null;
	}

	private @Nullable Object[] values(CSVRecord cells, long line) {
		if (cells.size() != this.columns.size()) {
			throw new SeedException("%s, line %d: the row has %d cells and the header %d. Correct it and seed again."
				.formatted(this.path, line, cells.size(), this.columns.size()));
		}
		@Nullable Object[] values = new Object[cells.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = value(this.columns.get(i), cells.get(i), line);
		}
		return values;
	}

	private @Nullable Object value(SeedColumn column, String cell, long line) {
		try {
			return column.value(cell);
		}
		catch (IllegalArgumentException ex) {
			throw wrong(line, column.name(), String.valueOf(ex.getMessage()));
		}
	}

	private SeedException wrong(long line, String column, String what) {
		return new SeedException(
				"%s, line %d: column %s %s. Correct it and seed again.".formatted(this.path, line, column, what));
	}

	private @Nullable CSVRecord next() {
		long line = this.parser.getCurrentLineNumber() + 1;
		try {
			return this.records.hasNext() ? this.records.next() : null;
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			throw new SeedException("%s, line %d: the row can't be read (%s). It must be CSV in UTF-8."
				.formatted(this.path, line, DriverMessage.of(ex)), ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
	}

}
