package org.leadupdate.report.folder;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.leadupdate.database.TestDatabase;
import org.leadupdate.input.InputLayout;
import org.leadupdate.lead.Lead;
import org.leadupdate.next.NextStep;
import org.leadupdate.profile.FileProfile;
import org.leadupdate.report.ReportContext;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.report.RunSummary;
import org.leadupdate.report.ValueTranslator;
import org.leadupdate.result.RowResult;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunIdentity;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunState;
import org.leadupdate.result.RunThroughput;
import org.leadupdate.result.StoredChunks;
import org.leadupdate.result.StoredPack;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A run with results, leads to go with them, and its report. */
public final class ReportFixture {

	static final int PAGE = 2;

	public static final ReportStyle PLAIN = new ReportStyle(ZoneOffset.UTC, ValueTranslator.NONE);

	private static final int ORG = 7;

	private static final long RUN = 31;

	private final TestDatabase database;

	private final StoredChunks chunks;

	public final Path folder;

	private RunMode mode = RunMode.APPLY;

	private Map<String, String> settings = Map.of();

	private String input = "/in/leads.csv";

	private @Nullable InputLayout layout;

	private @Nullable FileProfile profile;

	private long rows;

	/** When rows were first noted as done: those with results are counted among these. */
	private @Nullable Long began;

	/** The reported numbers of written rows. */
	final List<Long> progress = new ArrayList<>();

	public ReportFixture(TestDatabase database, Path reports) {
		this.database = database;
		this.chunks = new StoredChunks(database, RUN);
		this.folder = reports.resolve("nightly-" + (database.isEmbedded() ? "embedded" : "server"));
	}

	public ReportFixture mode(RunMode mode) {
		this.mode = mode;
		return this;
	}

	public ReportFixture layout(InputLayout layout) {
		this.layout = layout;
		return this;
	}

	public ReportFixture profile(FileProfile profile) {
		this.profile = profile;
		return this;
	}

	public ReportFixture lead(long id, String leadFor) {
		return lead(id, ORG, leadFor);
	}

	public ReportFixture lead(long id, int org, String leadFor) {
		this.database.jdbc()
			.sql("""
					INSERT INTO leads (id, org_id, user_id, type, lead_for, status, owner, next_follow_up, created_on,
					    created_by, last_updated_on, last_updated_by, org_source_id, extended_fields)
					VALUES (?, ?, 500, 'SKU', ?, 'OPEN', 'current', ?, ?, 11, ?, 12, -1, '{"now": "current"}')""")
			.params(id, org, leadFor, "2026-05-06 07:08:09.010", LocalDateTime.of(2025, 1, 1, 23, 0),
					LocalDateTime.of(2026, 6, 1, 0, 0))
			.update();
		return this;
	}

	public ReportFixture sql(String statement, @Nullable Object... values) {
		this.database.jdbc().sql(statement).params(values).update();
		return this;
	}

	public ReportFixture results(RowResult... rows) {
		Map<Long, Lead> leads = this.database.leadStore()
			.read(ORG, Stream.of(rows).map(RowResult::leadId).filter(Objects::nonNull).distinct().sorted().toList());
		this.chunks.add(Stream.of(rows).map((row) -> withDetails(row, leads.get(row.leadId()))).toList());
		this.rows += rows.length;
		if (this.began != null) {
			sql("UPDATE lead_update_chunk SET updated = 0, unchanged = 0, rejected = 0, began = ?, ended = ? WHERE partition_no = 0",
					this.began, this.began);
		}
		return this;
	}

	private static RowResult withDetails(RowResult row, @Nullable Lead lead) {
		return new RowResult(row.row(), row.line(), row.leadId(), row.outcome(), row.problems(), row.previousOwner(),
				row.owner(), row.changes(), row.fieldsAfter(), row.lastUpdatedOn(), row.lastUpdatedBy(),
				(lead != null) ? lead.details() : row.details(), row.sourceRow());
	}

	/** Notes rows as done, by a start of the run, second by second. */
	public ReportFixture throughput(LocalDateTime start, long... rows) {
		this.began = (this.began != null) ? this.began : start.toEpochSecond(ZoneOffset.UTC);
		for (int second = 0; second < rows.length; second++) {
			StoredChunks.worked(this.database, RUN, start, start.plusSeconds(second), rows[second]);
			StoredChunks.worked(this.database, RUN, start, start.plusSeconds(second), 0);
		}
		return this;
	}

	public ReportFixture settings(Map<String, String> settings) {
		this.settings = settings;
		return this;
	}

	public ReportFixture input(String input) {
		this.input = input;
		return this;
	}

	public RunSummary write() {
		return write(PLAIN);
	}

	public RunSummary write(ReportStyle style) {
		return write(style, context(false));
	}

	public RunSummary write(ReportStyle style, ReportContext context) {
		try (ReportWriter writer = new ReportWriter(new JdbcTemplate(this.database.dataSource()),
				this.database.results(), this.database.rejected(), new RunThroughput(this.database.jdbc()), PAGE)) {
			RunSummary summary = write(writer, style, context, this.progress::add);
			assertIsTheSameWithEarlyLines(writer, style, context);
			return summary;
		}
	}

	private RunSummary write(ReportWriter writer, ReportStyle style, ReportContext context, LongConsumer rows) {
		return writer.write(run(), (counts) -> context, style, (tally) -> Optional.ofNullable(this.profile), rows);
	}

	/** Every second pack was printed while rows were still being applied. */
	private void assertIsTheSameWithEarlyLines(ReportWriter writer, ReportStyle style, ReportContext context) {
		Map<String, String> files = files();
		writer.prepare(run(), style);
		List<StoredPack> packs = this.chunks.packs();
		for (int index = 0; index < packs.size(); index += 2) {
			writer.printEarly(packs.subList(index, index + 1));
		}
		write(writer, style, context, (rows) -> {
		});
		assertThat(files()).isEqualTo(files);
	}

	private Map<String, String> files() {
		return Stream.of("report.csv", "rejected.csv", "report.html", "summary.json")
			.collect(Collectors.toMap(Function.identity(), this::text));
	}

	public static ReportContext context(boolean partial) {
		return context(partial, partial ? 5 : 4);
	}

	public static ReportContext context(boolean partial, int exitCode) {
		return new ReportContext(LocalDateTime.of(2026, 3, 4, 5, 7), Duration.ofMillis(500), exitCode, partial,
				partial ? "Stopped on request." : null, new NextStep.Apply("nightly", "rejected.csv", Map.of()),
				new NextStep.Undo(31, NextStep.Undo.Option.NONE, "nightly", Map.of()),
				new NextStep.History(31, "nightly"));
	}

	public static ReportStyle in(String zone) {
		return new ReportStyle(ZoneId.of(zone), ValueTranslator.NONE);
	}

	public String text(String name) {
		return new String(bytes(name), StandardCharsets.UTF_8);
	}

	public byte[] bytes(String name) {
		try {
			return Files.readAllBytes(this.folder.resolve(name));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The lines of {@code report.csv} by column name. */
	public List<Map<String, String>> report() {
		try (CSVParser parser = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text("report.csv")))) {
			return parser.getRecords().stream().map(CSVRecord::toMap).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Run run() {
		InputLayout layout = (this.layout != null) ? this.layout
				: new InputLayout(List.of("leadID", "owner"), ',', "UTF-8", false, "\n", this.rows);
		return new Run(RUN, new RunIdentity(this.mode, "nightly", ORG, "ab".repeat(32)), 1, this.input,
				RunState.RUNNING, null, null, this.settings, layout, 1, "me@host", "1",
				LocalDateTime.of(2026, 3, 4, 5, 6, 7, 89_000_000), null, RunCounts.NONE, this.folder.toString(), null);
	}

}
