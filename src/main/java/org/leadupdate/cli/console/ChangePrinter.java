package org.leadupdate.cli.console;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.output.WriterOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.changes.RowChange;
import org.leadupdate.json.Json;

/** Prints changes for other programs, a line each. */
public final class ChangePrinter {

	private static final CSVFormat CSV = CSVFormat.RFC4180;

	private static final String HEADER = "row,line,leadID,previousOwner,owner,changedFields,lastUpdatedOn,lastUpdatedBy\r\n";

	/** One print for all lines: a mapper takes longer to make than a line to write. */
	private static final JsonMapper JSON = JsonMapper.shared();

	private final PrintWriter out;

	private final Format format;

	public ChangePrinter(PrintWriter out, Format format) {
		this.out = out;
		this.format = format;
	}

	/** The form of a line. */
	public enum Format {

		/** A JSON object. */
		JSONL,
		/** The cells of CSV, after a header. */
		CSV;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * The line of a change.
	 * @param change the change
	 * @return the line with its end
	 */
	public String line(RowChange change) {
		return (this.format == Format.JSONL) ? JSON.writeValueAsString(change) + '\n' : cells(change);
	}

	private static String cells(RowChange change) {
		RowChange.Values owner = change.owner();
		return CSV.format(change.row(), change.line(), change.leadID(), text((owner != null) ? owner.from() : null),
				text((owner != null) ? owner.to() : null), fields(change.fields()), change.lastUpdatedOn(),
				change.lastUpdatedBy()) + CSV.getRecordSeparator();
	}

	/**
	 * Where the lines go: to the console, after a header if they are CSV.
	 * @return a stream that takes UTF-8, and fails with a {@link ReaderGoneException}
	 * once nobody reads the console any more
	 * @throws IOException never
	 */
	public OutputStream lines() throws IOException {
		return WriterOutputStream.builder()
			.setWriter(new Lines(this.out, (this.format == Format.CSV) ? HEADER : ""))
			.setCharset(StandardCharsets.UTF_8)
			.setWriteImmediately(true)
			.get();
	}

	/** Nobody reads the console any more: no failure, but the end. */
	public static final class ReaderGoneException extends IOException {

		ReaderGoneException() {
			super("The reader of the changes is gone");
		}

	}

	/** Prints a header before the first line. */
	private static final class Lines extends FilterWriter {

		private String header;

		Lines(PrintWriter out, String header) {
			super(out);
			this.header = header;
		}

		@Override
		public void write(char[] text, int offset, int length) throws IOException {
			this.out.write(this.header);
			this.header = "";
			this.out.write(text, offset, length);
			if (((PrintWriter) this.out).checkError()) {
				throw new ReaderGoneException();
			}
		}

	}

	private static @Nullable String text(@Nullable String json) {
		return (json != null) ? Json.text(json) : null;
	}

	private static @Nullable String fields(Map<String, RowChange.Values> fields) {
		if (fields.isEmpty()) {
			return null;
		}
		StringJoiner object = new StringJoiner(",", "{", "}");
		fields.forEach((name, values) -> object
			.add("%s:{\"from\":%s,\"to\":%s}".formatted(Json.quote(name), values.from(), values.to())));
		return object.toString();
	}

}
