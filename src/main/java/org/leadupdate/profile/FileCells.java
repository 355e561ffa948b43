package org.leadupdate.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.Field;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.FieldInput;
import org.leadupdate.input.csv.InputColumn;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.RequestedField;
import org.leadupdate.result.ColumnTally;

/** The cells of a file, row by row. */
final class FileCells {

	/** Bounds the memory, and what a reviewer can read. */
	private static final int MOST_COLUMNS = 200;

	private final FieldCatalog catalog;

	private final List<InputColumn> columns;

	private final Map<String, ColumnCells> cells = new LinkedHashMap<>();

	/** Those of extended fields, by the name in the file and by the field's. */
	private final Map<String, ColumnCells> fields = new HashMap<>();

	/** Fields that only the JSON cell has. */
	private final Map<String, ColumnCells> ofJson = new TreeMap<>();

	private final Set<String> others = new HashSet<>();

	private long rows;

	private long ragged;

	FileCells(List<InputColumn> columns, FieldCatalog catalog) {
		this.columns = columns;
		this.catalog = catalog;
		for (InputColumn column : columns) {
			if (!column.isIgnored() && !column.name().equals("extendedFields")) {
				add(column.name());
			}
		}
	}

	private void add(String name) {
		if (this.cells.size() == MOST_COLUMNS) {
			this.others.add(name);
			return;
		}
		if (!name.startsWith(InputColumn.FIELD)) {
			this.cells.put(name, ColumnCells.of(name.equals("leadID") ? DataType.INTEGER : DataType.STRING));
			return;
		}
		String named = name.substring(InputColumn.FIELD.length());
		Field field = this.catalog.find(named);
		ColumnCells cellsOfField = ColumnCells.of(field);
		this.cells.put(name, cellsOfField);
		this.fields.put(named, cellsOfField);
		if (field != null) {
			this.fields.put(field.name(), cellsOfField);
		}
	}

	/**
	 * Adds a row.
	 * @param given what the file asks for
	 * @param converted the same in the program's own values
	 * @param rejected whether it was rejected
	 */
	void add(LeadUpdate given, LeadUpdate converted, boolean rejected) {
		this.rows++;
		addText("leadID", given.leadId(), rejected);
		add("owner", given.owner(), converted.owner(), rejected);
		add("expectedOwner", given.expectedOwner(), converted.expectedOwner(), rejected);
		addText("expectedLastUpdatedOn", given.expectedLastUpdatedOn(), rejected);
		// The conversion drops what means nothing, and keeps the order.
		int next = 0;
		for (RequestedField field : given.fields()) {
			FieldInput input = null;
			if (next < converted.fields().size() && converted.fields().get(next).name().equals(field.name())) {
				input = converted.fields().get(next++).input();
			}
			ColumnCells found = cells(field.name());
			if (found != null) {
				found.add(field.input(), input, rejected);
			}
		}
	}

	/** Adds a row of too many or too few cells. */
	void addRagged() {
		this.rows++;
		this.ragged++;
	}

	private void addText(String column, @Nullable String text, boolean rejected) {
		if (text != null && !text.isEmpty()) {
			FieldInput input = new FieldInput.Text(text);
			add(column, input, input, rejected);
		}
	}

	private void add(String column, @Nullable FieldInput given, @Nullable FieldInput converted, boolean rejected) {
		ColumnCells found = (given != null) ? this.cells.get(column) : null;
		if (found != null && given != null) {
			found.add(given, converted, rejected);
		}
	}

	/** Null for a field that is not profiled. */
	private @Nullable ColumnCells cells(String name) {
		ColumnCells known = this.fields.get(name);
		if (known != null) {
			return known;
		}
		Field field = this.catalog.find(name);
		if (field == null) {
			return null;
		}
		ColumnCells ofField = this.fields.get(field.name());
		if (ofField != null) {
			return ofField;
		}
		if (this.cells.size() + this.ofJson.size() >= MOST_COLUMNS) {
			this.others.add(field.name());
			return null;
		}
		ColumnCells first = ColumnCells.of(field);
		this.fields.put(field.name(), first);
		this.ofJson.put(InputColumn.FIELD + field.name(), first);
		return first;
	}

	FileProfile profile(ColumnTally tally, ValueMeanings meanings) {
		List<ColumnProfile> profiles = new ArrayList<>();
		for (InputColumn column : this.columns) {
			ColumnCells found = this.cells.get(column.name());
			if (found != null && column.header() != null) {
				profiles.add(profile(column, ColumnProfile.Origin.COLUMN, found, tally, meanings));
			}
		}
		this.ofJson.forEach((name, found) -> profiles
			.add(profile(new InputColumn(name, null), ColumnProfile.Origin.JSON, found, tally, meanings)));
		for (InputColumn column : this.columns) {
			ColumnCells found = this.cells.get(column.name());
			if (found != null && column.header() == null) {
				profiles.add(profile(column, ColumnProfile.Origin.CONSTANT, found, tally, meanings));
			}
		}
		return new FileProfile(this.rows, this.ragged, profiles, this.others.size(), ignored());
	}

	private ColumnProfile profile(InputColumn column, ColumnProfile.Origin origin, ColumnCells found, ColumnTally tally,
			ValueMeanings meanings) {
		return new ColumnProfile(column.name(), column.header(), origin, found.cells(this.rows - this.ragged),
				found.values((text) -> meanings.of(column.name(), text)), found.effect(tally.of(column.name())));
	}

	private List<String> ignored() {
		List<String> headers = new ArrayList<>();
		for (InputColumn column : this.columns) {
			if (column.isIgnored() && column.header() != null) {
				headers.add(column.header());
			}
		}
		return headers;
	}

}
