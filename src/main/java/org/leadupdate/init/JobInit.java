package org.leadupdate.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.init.PlannedColumn.Mapping;
import org.leadupdate.input.InputFile;
import org.leadupdate.input.csv.CellSettings;
import org.leadupdate.input.csv.CsvSample;
import org.leadupdate.input.csv.CsvSettings;
import org.leadupdate.input.encoding.EncodingDetector;
import org.leadupdate.next.CommandText;
import org.leadupdate.next.NextStep;

/** Writes a job definition for a file. */
public final class JobInit {

	/** Over all columns: enough to see what the values are. */
	private static final int MAX_VALUES = 100_000;

	private final Path definition;

	private final String job;

	private final Situation situation;

	private final KnownOrg org;

	/**
	 * Prepares a job definition.
	 * @param job its name
	 * @param definition its file, which does not exist
	 * @param situation what it takes over
	 * @param org what is known of the org
	 */
	public JobInit(String job, Path definition, Situation situation, KnownOrg org) {
		this.job = job;
		this.definition = definition;
		this.situation = situation;
		this.org = org;
	}

	/**
	 * Refuses to replace a job definition.
	 * @param definition the file of a new one
	 * @throws RefusedException if there is anything of its name
	 */
	public static void refuseExisting(Path definition) {
		if (Files.exists(definition, LinkOption.NOFOLLOW_LINKS)) {
			throw existing(definition);
		}
	}

	private static RefusedException existing(Path definition) {
		return new RefusedException(ExitCode.USAGE,
				"The job definition %s exists, and is not overwritten. Give another name, or move it away."
					.formatted(definition));
	}

	/**
	 * Looks at a file and writes the job definition.
	 * @param file the file
	 * @param input the setting that names it; null for none, as of standard input
	 * @return what was written
	 * @throws org.leadupdate.input.InputException if the file is no usable CSV
	 */
	public InitOutcome write(InputFile file, @Nullable String input) {
		try {
			return tryWrite(file, input);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private InitOutcome tryWrite(InputFile file, @Nullable String input) throws IOException {
		Charset detected = (this.situation.encoding() != null) ? this.situation.encoding() : detect(file);
		Charset encoding = Objects.requireNonNullElse(detected, StandardCharsets.UTF_8);
		CsvSettings settings = new CsvSettings(Map.of(), List.of(), this.situation.delimiter(), encoding, true,
				CsvSettings.CLEAR_MARKER, null, CellSettings.NONE);
		try (CsvSample sample = CsvSample.open(file, settings)) {
			List<PlannedColumn> columns = new MappingPlanner(this.org, profiles(sample)).plan();
			JobDraft.FileFacts facts = new JobDraft.FileFacts(fileName(file), input, sample.rows(), sample.delimiter(),
					encoding.equals(StandardCharsets.UTF_8) ? null : encoding.name(), detected != null);
			NextStep next = new NextStep.Check(this.job, (input != null) ? "" : "FILE", Map.of());
			JobDraft draft = new JobDraft(this.situation, this.org, facts, columns);
			create(draft.text(CommandText.of(next)));
			return outcome(sample.rows(), columns, draft.open(), next);
		}
		catch (IOException ex) {
			throw file.failure(ex);
		}
	}

	private static @Nullable Charset detect(InputFile file) throws IOException {
		try (InputStream stream = file.open()) {
			return EncodingDetector.detect(stream);
		}
		catch (IOException ex) {
			throw file.failure(ex);
		}
	}

	private static List<ColumnProfile> profiles(CsvSample sample) throws IOException {
		int maxValues = Math.min(1000, Math.max(10, MAX_VALUES / sample.headers().size()));
		List<ColumnProfile> profiles = sample.headers()
			.stream()
			.map((header) -> new ColumnProfile(header, maxValues))
			.toList();
		while (sample.next()) {
			List<@Nullable String> cells = sample.cells();
			for (int i = 0; i < profiles.size(); i++) {
				String cell = cells.get(i);
				if (cell != null) {
					profiles.get(i).add(cell);
				}
			}
		}
		return profiles;
	}

	private static String fileName(InputFile file) {
		Path name = Path.of(file.name()).getFileName();
		return (name != null) ? name.toString() : file.name();
	}

	private void create(String text) throws IOException {
		Files.createDirectories(Objects.requireNonNull(this.definition.getParent()));
		try {
			Files.writeString(this.definition, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		}
		catch (FileAlreadyExistsException ex) {
			throw existing(this.definition);
		}
		catch (IOException ex) {
			Files.deleteIfExists(this.definition);
			throw ex;
		}
	}

	private InitOutcome outcome(long rows, List<PlannedColumn> columns, List<String> settings, NextStep next) {
		List<InitOutcome.Column> found = columns.stream()
			.map((column) -> new InitOutcome.Column(column.header(), column.name(), column.isUsed()))
			.toList();
		return new InitOutcome(this.job, this.definition.toString(), rows, found, open(columns, settings), next);
	}

	private List<String> open(List<PlannedColumn> columns, List<String> settings) {
		List<String> open = new ArrayList<>();
		if (this.situation.org() == null) {
			open.add("org");
		}
		if (this.situation.updatedBy() == null && !this.situation.throughApi()) {
			open.add("updated-by");
		}
		if (columns.stream().noneMatch((column) -> column.isUsed() && column.name().equals("leadID"))) {
			open.add("columns.leadID");
		}
		open.addAll(settings);
		columns.stream()
			.filter((column) -> column.mapping() == Mapping.UNSURE)
			.forEach((column) -> open.add("the column " + column.header()));
		return open;
	}

}
