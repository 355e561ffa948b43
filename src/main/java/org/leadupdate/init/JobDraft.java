package org.leadupdate.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.leadupdate.init.PlannedColumn.Mapping;

/** The text of a job definition for a file. */
final class JobDraft {

	private static final String LEAD_ID = "leadID";

	private final Situation situation;

	private final KnownOrg org;

	private final FileFacts file;

	private final List<PlannedColumn> columns;

	private final List<String> open = new ArrayList<>();

	JobDraft(Situation situation, KnownOrg org, FileFacts file, List<PlannedColumn> columns) {
		this.situation = situation;
		this.org = org;
		this.file = file;
		this.columns = columns;
	}

	/**
	 * What is known of the file as a whole.
	 *
	 * @param name its name, without its folder
	 * @param input the setting that names it; null for none
	 * @param rows how many rows were looked at
	 * @param delimiter the character between its cells
	 * @param encoding the encoding to be set; null for none
	 * @param isEncodingKnown whether it could be found out
	 */
	record FileFacts(String name, @Nullable String input, long rows, char delimiter, @Nullable String encoding,
			boolean isEncodingKnown) {
	}

	/** The settings that its user has to decide on, once it is written. */
	List<String> open() {
		return this.open;
	}

	/**
	 * Writes it.
	 * @param check the command that checks the file with it
	 */
	String text(String check) {
		YamlLines job = new YamlLines();
		run(job);
		file(job);
		job.block("columns", mapping());
		job.remark("A column that is neither mapped nor ignored stops the run before anything is written.");
		job.set("unknown-columns: reject");
		cells(job);
		FormatDraft formats = new FormatDraft(this.columns);
		job.block("formats", formats.lines());
		this.open.addAll(formats.open());
		ValueDraft values = new ValueDraft(this.columns, this.org);
		job.block("values", values.lines());
		this.open.addAll(values.open());
		YamlLines all = new YamlLines();
		all.remark("%s: made by init, which looked at %,d rows.".formatted(YamlText.line(this.file.name()),
				this.file.rows()));
		all.remark("Lines with a # are what it was not sure of: edit them, then run");
		all.remark(YamlText.line(check));
		return all.block("lead-update", job).toString() + database();
	}

	private void run(YamlLines job) {
		Long knownOrg = this.situation.org();
		if (knownOrg == null) {
			job.remark("Whose leads? The number of the org:").off("org: 1");
		}
		else {
			job.set("org: " + knownOrg);
		}
		Long user = this.situation.updatedBy();
		if (user != null) {
			job.set("updated-by: " + user);
		}
		else if (!this.situation.throughApi()) {
			job.remark("Who is named as having updated the leads? A user ID:").off("updated-by: 9001");
		}
		takeOver(job, "lead-update", "target", "data-dir");
		job.block("api", takeOver(new YamlLines(), "lead-update.api", "url", "requests-per-minute", "in-flight",
				"attribution.type", "attribution.code", "language"));
	}

	/** As the other job definition has it: a placeholder stays one. */
	private YamlLines takeOver(YamlLines lines, String parent, String... names) {
		for (String name : names) {
			String value = this.situation.taken().get(parent + "." + name);
			if (value != null) {
				lines.set(name + ": " + YamlText.quote(value).replace("\\\\${", "${"));
			}
		}
		return lines;
	}

	private void file(YamlLines job) {
		if (this.file.input() != null) {
			job.set("input: " + YamlText.quote(this.file.input()));
		}
		if (this.situation.delimiter() != null) {
			job.set("delimiter: "
					+ YamlText.quote((this.file.delimiter() == '\t') ? "tab" : String.valueOf(this.file.delimiter())));
		}
		if (this.file.encoding() != null) {
			if (this.situation.encoding() == null) {
				job.remark("The file is not UTF-8. If the names of columns below look wrong, it is another encoding.");
			}
			job.set("encoding: " + YamlText.quote(this.file.encoding()));
		}
		if (!this.file.isEncodingKnown()) {
			job.remark("The file is neither UTF-8 nor windows-1252. Which encoding is it?").off("encoding: IBM850");
		}
	}

	private YamlLines mapping() {
		YamlLines lines = new YamlLines();
		if (this.columns.stream().noneMatch((column) -> column.isUsed() && column.name().equals(LEAD_ID))) {
			lines.remark("Needed: the column with the IDs of the leads.");
			if (this.columns.stream().noneMatch((column) -> column.name().equals(LEAD_ID))) {
				lines.off("leadID: ");
			}
		}
		this.columns.stream()
			.filter((column) -> column.mapping() == Mapping.SURE)
			.forEach((column) -> lines.set(mapped(column, column.name())));
		this.columns.stream().filter((column) -> column.mapping() == Mapping.STANDARD).forEach((column) -> {
			if (column.field() == null && column.name().toLowerCase(Locale.ROOT).startsWith("extendedfields.")
					&& this.org.isKnown()) {
				lines.remark("%s is not a field that the org may set.".formatted(YamlText.quote(column.header())));
			}
		});
		unsure(lines);
		return lines;
	}

	private void unsure(YamlLines lines) {
		List<PlannedColumn> unused = this.columns.stream().filter((column) -> !column.isUsed()).toList();
		List<PlannedColumn> candidates = unused.stream()
			.filter((column) -> column.mapping() == Mapping.UNSURE)
			.toList();
		if (!candidates.isEmpty()) {
			lines.remark("Not sure. A column that is mapped here is read, though it is ignored below:");
		}
		candidates.forEach((column) -> lines.off(mapped(column, column.name())
				+ (column.others().isEmpty() ? "" : "   # or " + YamlText.line(String.join(", ", column.others())))));
		if (unused.stream().anyMatch((column) -> column.mapping() == Mapping.NONE)) {
			lines.remark("To read what is ignored below, map it, as extendedFields.NAME: \"its header\".");
			lines.remark("The command fields lists the names.");
		}
		YamlLines ignored = new YamlLines();
		unused.forEach((column) -> ignored.set("- " + YamlText.quote(column.header())));
		lines.block("ignore", ignored);
	}

	private static String mapped(PlannedColumn column, String name) {
		return YamlText.key(name) + ": " + YamlText.quote(column.header());
	}

	private void cells(YamlLines job) {
		column(LEAD_ID).map((column) -> column.profile().ids().prefix())
			.filter((prefix) -> !prefix.isEmpty())
			.ifPresent((prefix) -> job.block("lead-id",
					new YamlLines().set(isUsed(LEAD_ID), "strip-prefix: " + YamlText.quote(prefix))));
		column("owner").filter((column) -> ValueDraft.isByUserId(column.profile(), this.org))
			.ifPresent((column) -> job.set("owner-by: user-id"));
		long padded = padded().count();
		if (padded > 0) {
			job.remark("Values in %s have spaces at their edges."
				.formatted(YamlText.quote(padded().map(PlannedColumn::header).findFirst().orElse(""))
						+ ((padded > 1) ? " and %d more columns".formatted(padded - 1) : "")));
			job.set("trim: true");
		}
	}

	/** Columns whose field would not take the spaces. */
	private Stream<PlannedColumn> padded() {
		return this.columns.stream()
			.filter((column) -> column.isUsed() && column.profile().padded() > 0 && column.field() != null)
			.filter((column) -> column.field() != null && (FieldValues.isListed(column.field())
					|| FieldValues.isWrittenInDigits(column.field().definition().dataType())));
	}

	private boolean isUsed(String name) {
		return column(name).filter(PlannedColumn::isUsed).isPresent();
	}

	private Optional<PlannedColumn> column(String name) {
		return this.columns.stream().filter((column) -> column.name().equals(name)).findFirst();
	}

	private String database() {
		return new YamlLines()
			.block("spring",
					takeOver(new YamlLines(), "spring", "config.import").block("datasource",
							takeOver(new YamlLines(), "spring.datasource", "url", "username")))
			.toString();
	}

}
