package org.leadupdate.input.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputException;
import org.leadupdate.field.Blanks;

/**
 * Maps the header of an input to columns, and rejects an ambiguous one.
 */
final class HeaderReader {

	private static final int MAX_LISTED = 5;

	/** Words of at most 30 characters; longer ones are rather keys. */
	private static final Pattern NAME = Pattern
		.compile("(?i:extendedFields\\..{1,60})|(?!.*\\S{31})[\\p{L}\\p{M}\\p{N}\\p{Cf}\\p{Zs}_.()/&#%?-]{1,60}");

	private static final Pattern BEGINNING = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]{1,12}");

	private final String place;

	private final CsvSettings settings;

	private final ColumnMapping mapping;

	private final Set<String> ignored = new HashSet<>();

	/**
	 * Creates a reader.
	 * @param place where the header is, to begin messages with
	 * @param settings the mapped and ignored headers
	 */
	HeaderReader(String place, CsvSettings settings) {
		this.place = place;
		this.settings = settings;
		settings.ignoredColumns().forEach((header) -> this.ignored.add(Column.fold(header)));
		this.mapping = new ColumnMapping(settings.columns());
	}

	List<Column> read(List<String> headers) {
		rejectEmptyOrDuplicate(headers);
		rejectUnmatched(headers);
		List<Column> columns = new ArrayList<>(headers.size());
		List<String> unknown = new ArrayList<>();
		for (String header : headers) {
			Column column = column(header);
			if (column == null) {
				unknown.add("column " + (columns.size() + 1) + ", " + quoted(header));
			}
			columns.add((column != null) ? column : new Column(Column.Role.IGNORED, header, ""));
		}
		rejectWithoutLeadId(columns, headers);
		rejectSameMeaning(columns);
		Constants.check(this.settings.cells(), columns, this.place);
		if (!unknown.isEmpty() && !this.settings.ignoreUnknownColumns()) {
			throw unknown(unknown, headers);
		}
		return List.copyOf(columns);
	}

	private @Nullable Column column(String header) {
		String folded = Column.fold(header);
		String standardName = this.mapping.standardName(folded);
		if (standardName != null) {
			return Column.ofName(standardName, header);
		}
		if (PreviousRunColumns.NAMES.contains(folded)) {
			return new Column(Column.Role.RESULT, header, "");
		}
		if (folded.startsWith("_") || this.ignored.contains(folded)) {
			return new Column(Column.Role.IGNORED, header, "");
		}
		Column column = Column.ofName(header, header);
		return (column != null && this.mapping.maps(column)) ? null : column;
	}

	/** Whatever the columns mean, each needs a name of its own. */
	void rejectEmptyOrDuplicate(List<String> headers) {
		Map<String, Integer> positions = new HashMap<>();
		for (int i = 0; i < headers.size(); i++) {
			String folded = Column.fold(headers.get(i));
			if (folded.isEmpty()) {
				throw new InputException(this.place + "column " + (i + 1)
						+ " has no name. Name it, or remove the column and its delimiter.");
			}
			Integer first = PreviousRunColumns.NAMES.contains(folded) ? null : positions.put(folded, i + 1);
			if (first != null) {
				throw duplicate(first, i + 1, headers.get(i));
			}
		}
	}

	/**
	 * Names that differ in spaces can be the same field, such as
	 * {@code extendedFields. x}.
	 */
	private void rejectSameMeaning(List<Column> columns) {
		Map<String, Integer> positions = new HashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			Column column = columns.get(i);
			boolean used = column.isKept() && column.role() != Column.Role.IGNORED;
			Integer first = used ? positions.put(column.meaning(), i + 1) : null;
			if (first != null) {
				throw duplicate(first, i + 1, column.header());
			}
		}
	}

	private InputException duplicate(int first, int second, String header) {
		return new InputException(this.place + "columns " + first + " and " + second + " are both named "
				+ quoted(header) + ". Rename or remove one of them.");
	}

	private void rejectUnmatched(List<String> headers) {
		Set<String> present = new HashSet<>();
		headers.forEach((header) -> present.add(Column.fold(header)));
		this.settings.columns().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((entry) -> {
			if (!present.contains(Column.fold(entry.getValue()))) {
				throw new InputException(this.place + "there is no column " + quoted(entry.getValue())
						+ ", which columns." + entry.getKey() + " names. Correct the setting or the header."
						+ InvisibleInHeader.hint("The setting", entry.getValue()) + InvisibleInHeader.hint(headers));
			}
		});
	}

	private void rejectWithoutLeadId(List<Column> columns, List<String> headers) {
		if (columns.stream().noneMatch((column) -> column.role() == Column.Role.LEAD_ID)) {
			List<String> found = columns.stream().map((column) -> quoted(column.header())).toList();
			throw new InputException(this.place + "there is no leadID column, only " + listed(found)
					+ ". Rename the column of the lead IDs, or map it with columns.leadID;"
					+ " if the names look joined together, set delimiter or encoding."
					+ InvisibleInHeader.hint(headers));
		}
	}

	private InputException unknown(List<String> unknown, List<String> headers) {
		return new InputException(this.place + listed(unknown) + ((unknown.size() > 1) ? " are" : " is")
				+ " unknown. Map it with columns, drop it with columns.ignore, or set unknown-columns: ignore."
				+ InvisibleInHeader.hint(headers));
	}

	/**
	 * The first line of a file that was given by mistake, such as one of passwords, is
	 * not for a log: of what does not look like a name only the beginning is shown.
	 */
	private static String quoted(String name) {
		String stripped = Blanks.strip(name).replaceAll("\\p{Cntrl}", "?");
		if (NAME.matcher(stripped).matches()) {
			return '"' + stripped + '"';
		}
		Matcher beginning = BEGINNING.matcher(stripped);
		return beginning.lookingAt() ? '"' + beginning.group() + "…\""
				: "a text of " + stripped.length() + " characters";
	}

	private static String listed(List<String> names) {
		if (names.size() <= MAX_LISTED) {
			return String.join(", ", names);
		}
		return String.join(", ", names.subList(0, MAX_LISTED)) + " and " + (names.size() - MAX_LISTED) + " more";
	}

}
