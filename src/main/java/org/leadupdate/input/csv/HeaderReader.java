package org.leadupdate.input.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputException;
import org.leadupdate.input.encoding.Blanks;

/**
 * Finds out what the columns of an input mean, and refuses a header that is not clear.
 */
final class HeaderReader {

	private static final int MOST_NAMED = 5;

	private static final int LONGEST_SHOWN = 100;

	private final String place;

	private final CsvSettings settings;

	private final ColumnMapping mapping;

	private final Set<String> ignored = new HashSet<>();

	/**
	 * Prepares to read a header.
	 * @param place where it stands, to begin messages with
	 * @param settings say which headers are mapped or ignored
	 */
	HeaderReader(String place, CsvSettings settings) {
		this.place = place;
		this.settings = settings;
		settings.ignoredColumns().forEach((header) -> this.ignored.add(Column.fold(header)));
		this.mapping = new ColumnMapping(settings.columns());
	}

	List<Column> read(List<String> headers) {
		refuseEmptyOrDuplicate(headers);
		refuseUnmatched(headers);
		List<Column> columns = new ArrayList<>(headers.size());
		List<String> unknown = new ArrayList<>();
		for (String header : headers) {
			Column column = column(header);
			if (column == null) {
				unknown.add("column " + (columns.size() + 1) + ", " + quoted(header));
			}
			columns.add((column != null) ? column : new Column(Column.Role.IGNORED, header, ""));
		}
		refuseWithoutLeadId(columns);
		refuseSameMeaning(columns);
		if (!unknown.isEmpty() && !this.settings.ignoreUnknownColumns()) {
			throw unknown(unknown);
		}
		return List.copyOf(columns);
	}

	private @Nullable Column column(String header) {
		String folded = Column.fold(header);
		String ourName = this.mapping.ourName(folded);
		if (ourName != null) {
			return Column.named(ourName, header);
		}
		if (folded.startsWith("_")) {
			return new Column(Column.Role.RESULT, header, "");
		}
		if (this.ignored.contains(folded)) {
			return new Column(Column.Role.IGNORED, header, "");
		}
		Column column = Column.named(header, header);
		return (column != null && this.mapping.maps(column)) ? null : column;
	}

	private void refuseEmptyOrDuplicate(List<String> headers) {
		Map<String, Integer> positions = new HashMap<>();
		for (int i = 0; i < headers.size(); i++) {
			String folded = Column.fold(headers.get(i));
			if (folded.isEmpty()) {
				throw new InputException(this.place + "column " + (i + 1)
						+ " has no name. Give it one, or remove the column and its delimiter.");
			}
			Integer first = folded.startsWith("_") ? null : positions.put(folded, i + 1);
			if (first != null) {
				throw both(first, i + 1, headers.get(i));
			}
		}
	}

	/** Blanks within a name make two of one field, such as {@code extendedFields. x}. */
	private void refuseSameMeaning(List<Column> columns) {
		Map<String, Integer> positions = new HashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			Column column = columns.get(i);
			boolean means = column.isKept() && column.role() != Column.Role.IGNORED;
			Integer first = means ? positions.put(column.meaning(), i + 1) : null;
			if (first != null) {
				throw both(first, i + 1, column.header());
			}
		}
	}

	private InputException both(int first, int second, String header) {
		return new InputException(this.place + "columns " + first + " and " + second + " are both named "
				+ quoted(header) + ". Rename or remove one of them.");
	}

	private void refuseUnmatched(List<String> headers) {
		Set<String> present = new HashSet<>();
		headers.forEach((header) -> present.add(Column.fold(header)));
		this.settings.columns().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((entry) -> {
			if (!present.contains(Column.fold(entry.getValue()))) {
				throw new InputException(this.place + "there is no column " + quoted(entry.getValue())
						+ ", which columns." + entry.getKey() + " names. Correct the setting or the header.");
			}
		});
	}

	private void refuseWithoutLeadId(List<Column> columns) {
		if (columns.stream().noneMatch((column) -> column.role() == Column.Role.LEAD_ID)) {
			List<String> found = columns.stream().map((column) -> quoted(column.header())).toList();
			throw new InputException(this.place + "there is no leadID column, only " + shortened(found)
					+ ". Rename the column of the lead IDs, or name it with columns.leadID;"
					+ " if the names look run together, set delimiter or encoding.");
		}
	}

	private InputException unknown(List<String> unknown) {
		return new InputException(this.place + shortened(unknown) + ((unknown.size() > 1) ? " are" : " is")
				+ " unknown. Map it with columns, drop it with columns.ignore, or set unknown-columns: ignore.");
	}

	/** What is no CSV at all has names of any length and content. */
	private static String quoted(String name) {
		String shown = Blanks.strip(name).replaceAll("\\p{Cntrl}", "?");
		return '"' + ((shown.length() > LONGEST_SHOWN) ? shown.substring(0, LONGEST_SHOWN) + "…" : shown) + '"';
	}

	private static String shortened(List<String> names) {
		if (names.size() <= MOST_NAMED) {
			return String.join(", ", names);
		}
		return String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED) + " more";
	}

}
