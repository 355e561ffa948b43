package org.leadupdate.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.changes.RowChange;
import org.leadupdate.json.Json;

/** Prints changes for other programs, a line each. */
public final class ChangePrinter {

	private static final CSVFormat CSV = CSVFormat.RFC4180;

	private static final String HEADER = "row,line,leadID,previousOwner,owner,changedFields,lastUpdatedOn,lastUpdatedBy";

	/** One print for all lines: a mapper takes longer to make than a line to write. */
	private static final JsonMapper JSON = JsonMapper.shared();

	private final PrintWriter out;

	private final Format format;

	private boolean begun;

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
	 * Prints a change.
	 * @param change the change
	 * @return whether the reader is still there
	 */
	public boolean print(RowChange change) {
		if (this.format == Format.JSONL) {
			this.out.println(JSON.writeValueAsString(change));
		}
		else {
			printCells(change);
		}
		return !this.out.checkError();
	}

	private void printCells(RowChange change) {
		if (!this.begun) {
			this.out.println(HEADER);
			this.begun = true;
		}
		RowChange.Values owner = change.owner();
		try {
			CSV.printRecord(this.out, change.row(), change.line(), change.leadID(),
					text((owner != null) ? owner.from() : null), text((owner != null) ? owner.to() : null),
					fields(change.fields()), change.lastUpdatedOn(), change.lastUpdatedBy());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
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
