package org.leadupdate.report.folder;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import org.leadupdate.file.AtomicFile;
import org.leadupdate.file.PrivateFiles;
import org.leadupdate.input.InputLayout;
import org.leadupdate.profile.FileProfile;
import org.leadupdate.report.EarlyLines;
import org.leadupdate.report.ReportContext;
import org.leadupdate.report.ReportException;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.report.RunSummary;
import org.leadupdate.report.csv.AnswerReport;
import org.leadupdate.report.csv.EditedRejectedFile;
import org.leadupdate.report.csv.LeadReport;
import org.leadupdate.report.csv.RejectedRows;
import org.leadupdate.report.html.HtmlReport;
import org.leadupdate.report.html.ReportPage;
import org.leadupdate.report.json.SummaryFile;
import org.leadupdate.result.DeliveryJournal;
import org.leadupdate.result.RejectedRowRepository;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunTally;
import org.leadupdate.result.RunThroughput;
import org.leadupdate.result.StoredPack;
import org.leadupdate.result.Throughput;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes a run's files into its folder, from the tables of results and leads. Each file
 * appears under its name only when it is complete. Memory use does not depend on the size
 * of the run.
 */
public class ReportWriter implements Closeable {

	private static final int PAGE = 1000;

	private static final String ANSWERS = "api-answers.csv";

	private final JdbcTemplate jdbc;

	private final ResultRepository results;

	private final RejectedRows rejected;

	private final RunThroughput throughput;

	private volatile @Nullable Early early;

	/**
	 * Creates a writer.
	 * @param jdbc the database of the leads and the results
	 * @param results the results
	 * @param rejected the rejected rows
	 * @param throughput the recorded throughput
	 */
	public ReportWriter(JdbcTemplate jdbc, ResultRepository results, RejectedRowRepository rejected,
			RunThroughput throughput) {
		this(jdbc, results, rejected, throughput, PAGE);
	}

	ReportWriter(JdbcTemplate jdbc, ResultRepository results, RejectedRowRepository rejected, RunThroughput throughput,
			int pageSize) {
		this.throughput = throughput;
		this.jdbc = jdbc;
		this.results = results;
		this.rejected = new RejectedRows(rejected, pageSize);
	}

	/**
	 * Begins to print the lines of a run, unless that has begun.
	 * @param run a run whose input was read
	 * @param style the format of the lead columns
	 */
	public void prepare(Run run, ReportStyle style) {
		Early before = this.early;
		if (before == null || before.run() != run.number()) {
			close();
			this.early = new Early(run.number(), new LeadReport(this.jdbc, this.results, style).early(run));
		}
	}

	/**
	 * Prints the lines of packs of the prepared run, on another thread.
	 * @param packs packs that are committed
	 */
	public void printEarly(List<StoredPack> packs) {
		Early early = this.early;
		if (early != null) {
			packs.forEach(early.lines()::add);
		}
	}

	/** Writing a second time, after a failure, begins afresh. */
	private @Nullable EarlyLines takeEarly(Run run) {
		Early early = this.early;
		if (early == null || early.run() != run.number()) {
			return null;
		}
		this.early = null;
		return early.lines();
	}

	/** Forgets the lines that were printed and are in no report. */
	@Override
	public void close() {
		Early early = this.early;
		this.early = null;
		if (early != null) {
			early.lines().close();
		}
	}

	/**
	 * Writes {@code report.csv}, {@code rejected.csv}, {@code report.html} and
	 * {@code summary.json}, replacing earlier ones; through the vendor's API also
	 * {@code api-answers.csv}.
	 * @param run a run whose input was read
	 * @param context creates the context from the counts of its rows
	 * @param style the format of the lead columns
	 * @param profile makes the profile of the columns from the counts, if there is one
	 * @param progress receives the number of written rows periodically
	 * @return the content of {@code summary.json}
	 * @throws ReportException if a file can't be written, or the results do not match the
	 * rows of the input
	 */
	public RunSummary write(Run run, Function<RunCounts, ReportContext> context, ReportStyle style,
			Function<RunTally, Optional<FileProfile>> profile, LongConsumer progress) {
		InputLayout layout = run.layoutOrThrow();
		// Counted while they are written: a query for the counts would read them all
		// again.
		RunTally tally = RunTally.of(run);
		write(run, RunSummary.Files.WRITTEN.report(), (out) -> {
			try (EarlyLines early = takeEarly(run)) {
				tally.add(new LeadReport(this.jdbc, this.results, style).write(run, early, out, progress));
			}
			check(run, tally.counts().read(), layout.rows(), context.apply(tally.counts()).partial());
		});
		write(run, RunSummary.Files.WRITTEN.rejected(), (out) -> {
			if (tally.counts().rejected() == 0) {
				this.rejected.writeHeaderOnly(layout, out);
			}
			else {
				this.rejected.write(run.number(), layout, out);
			}
		}, EditedRejectedFile::keep);
		if (run.isThroughApi() && !run.identity().mode().isCheck()) {
			write(run, ANSWERS, (out) -> new AnswerReport(this.results).write(run, out));
		}
		return write(run, tally, context.apply(tally.counts()), style, profile.apply(tally));
	}

	private DeliveryJournal.@Nullable Calls calls(Run run) {
		return (run.isThroughApi() && !run.identity().mode().isCheck())
				? new DeliveryJournal(JdbcClient.create(this.jdbc)).calls(run.number()) : null;
	}

	private RunSummary write(Run run, RunTally tally, ReportContext context, ReportStyle style,
			Optional<FileProfile> profile) {
		Throughput throughput = this.throughput.of(run.number());
		RunSummary summary = RunSummary.of(run, tally, throughput, calls(run), context, style);
		ReportPage page = new ReportPage(run, summary, tally, context, throughput, profile.orElse(null));
		write(run, summary.files().page(), (out) -> HtmlReport.write(page, out));
		write(run, summary.files().summary(), (out) -> SummaryFile.write(summary, out));
		return summary;
	}

	private static void check(Run run, long read, long staged, boolean partial) {
		if (partial ? read > staged : read != staged) {
			throw new ReportException(
					"Run %d has %d results for the %d rows of its input. Do not use this report, and report this as a bug."
						.formatted(run.number(), read, staged));
		}
	}

	private static void write(Run run, String name, Content content) {
		write(run, name, content, (path, file) -> {
		});
	}

	private static void write(Run run, String name, Content content, BeforePublishing before) {
		Path path = Path.of(run.folder(), name);
		try {
			PrivateFiles.createFolder(Path.of(run.folder()));
			try (AtomicFile file = new AtomicFile(path)) {
				content.write(file.stream());
				before.run(path, file);
				file.publish();
			}
		}
		catch (IOException ex) {
			throw new ReportException(path, ex);
		}
	}

	/**
	 * The lines of a run that are printed before its report is written.
	 *
	 * @param run the run's number
	 * @param lines its lines
	 */
	private record Early(long run, EarlyLines lines) {

	}

	private interface Content {

		void write(OutputStream out) throws IOException;

	}

	private interface BeforePublishing {

		void run(Path path, AtomicFile file) throws IOException;

	}

}
