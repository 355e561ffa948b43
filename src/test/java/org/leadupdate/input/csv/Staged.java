package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.leadupdate.input.spool.Partitioning;
import org.leadupdate.input.InputFile;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.RowRange;
import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.input.spool.SpoolReader;
import org.leadupdate.lead.LeadUpdate;

/** An input staged in a folder of its own, and its rows read back. */
public record Staged(InputLayout layout, LeadUpdateParser parser, List<CsvRow> rows) {

	static final int PARTITIONS = 3;

	static Staged of(Path folder, String text) throws IOException {
		return of(folder, text.getBytes(StandardCharsets.UTF_8), CsvSettings.defaults());
	}

	static Staged of(Path folder, String text, CsvSettings settings) throws IOException {
		return of(folder, text.getBytes(StandardCharsets.UTF_8), settings);
	}

	static Staged of(Path folder, byte[] bytes, CsvSettings settings) throws IOException {
		return of(folder, Files.write(folder.resolve("leads.csv"), bytes), settings);
	}

	static Staged of(Path folder, Path file, CsvSettings settings) throws IOException {
		InputFile input = InputFile.of(file);
		Path spool = folder.resolve("spool");
		InputLayout layout = new InputStaging(input, settings, (rows) -> {
		}).stage(input.sha256(), spool, new Partitioning(PARTITIONS, true));
		return new Staged(layout, new LeadUpdateParser(layout, settings), rows(spool));
	}

	public static List<CsvRow> rows(Path spool) throws IOException {
		List<CsvRow> rows = new ArrayList<>();
		for (int i = 0; i < PARTITIONS; i++) {
			rows.addAll(rows(spool, i));
		}
		rows.sort(Comparator.comparing(CsvRow::row));
		return rows;
	}

	public static List<CsvRow> rows(Path spool, int partition) throws IOException {
		List<CsvRow> rows = new ArrayList<>();
		try (SpoolReader reader = new SpoolReader(spool, partition)) {
			for (CsvRow row = reader.read(); row != null; row = reader.read()) {
				rows.add(row);
			}
		}
		return rows;
	}

	static CsvSettings encoded(String encoding) {
		return new CsvSettings(Map.of(), List.of(), null, Charset.forName(encoding), false, "#N/A", null);
	}

	static CsvSettings mapped(Map<String, String> columns, String... ignored) {
		return new CsvSettings(columns, List.of(ignored), null, StandardCharsets.UTF_8, false, "#N/A", null);
	}

	static CsvSettings ignoringUnknown() {
		return new CsvSettings(Map.of(), List.of(), null, StandardCharsets.UTF_8, true, "#N/A", null);
	}

	static CsvSettings delimited(char delimiter) {
		return new CsvSettings(Map.of(), List.of(), delimiter, StandardCharsets.UTF_8, false, "#N/A", null);
	}

	static CsvSettings taking(RowRange rows) {
		return new CsvSettings(Map.of(), List.of(), null, StandardCharsets.UTF_8, false, "#N/A", rows);
	}

	List<LeadUpdate> updates() {
		return this.rows.stream().map(this.parser::parse).toList();
	}

	LeadUpdate update() {
		return updates().get(0);
	}

	byte[] source(int index) {
		return this.parser.sourceRow(this.rows.get(index)).bytes();
	}

	/** The source rows, as far as they are valid text. */
	List<String> sources() {
		Charset encoding = Charset.forName(this.layout.encoding());
		return this.rows.stream().map((row) -> new String(this.parser.sourceRow(row).bytes(), encoding)).toList();
	}

	/** Row number and line of each row, such as {@code 1@2}. */
	List<String> places() {
		return this.rows.stream().map((row) -> row.row() + "@" + row.line()).toList();
	}

}
