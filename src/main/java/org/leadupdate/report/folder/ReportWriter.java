package org.leadupdate.report.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.LongConsumer;

import org.leadupdate.file.AtomicFile;
import org.leadupdate.input.InputLayout;
import org.leadupdate.report.ReportContext;
import org.leadupdate.report.ReportException;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.report.RunSummary;
import org.leadupdate.report.csv.EditedRejectedFile;
import org.leadupdate.report.csv.LeadReport;
import org.leadupdate.report.csv.RejectedRows;
import org.leadupdate.report.html.HtmlReport;
import org.leadupdate.report.html.ReportPage;
import org.leadupdate.report.json.SummaryFile;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunTally;
import org.leadupdate.result.RunThroughput;
import org.leadupdate.result.Throughput;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Prints a run's files into its folder, from the tables of results and leads. Each file
 * appears under its name only when it is whole. Reads page by page, so that memory stays
 * the same whatever the size of the run.
 */
public class ReportWriter {

	private static final int PAGE = 1000;

	private final JdbcTemplate jdbc;

	private final int pageSize;

	private final RejectedRows rejected;

	private final RunThroughput throughput;

	/**
	 * Makes a writer.
	 * @param jdbc the database of the leads and the results
	 * @param results the results
	 * @param throughput how fast they came about
	 */
	public ReportWriter(JdbcTemplate jdbc, ResultRepository results, RunThroughput throughput) {
		this(jdbc, results, throughput, PAGE);
	}

	ReportWriter(JdbcTemplate jdbc, ResultRepository results, RunThroughput throughput, int pageSize) {
		this.throughput = throughput;
		this.jdbc = jdbc;
		this.pageSize = pageSize;
		this.rejected = new RejectedRows(results, pageSize);
	}

	/**
	 * Writes {@code report.csv}, {@code rejected.csv}, {@code report.html} and
	 * {@code summary.json}, replacing those of an earlier try.
	 * @param run a run whose input was read
	 * @param ending how it ended, given what became of its rows
	 * @param style how the lead columns are written
	 * @param printed told now and then how many rows of the report are printed
	 * @return what {@code summary.json} says
	 * @throws ReportException if a file can't be written, or the results are not those of
	 * the rows of the input
	 */
	public RunSummary write(Run run, Function<RunCounts, ReportContext> ending, ReportStyle style,
			LongConsumer printed) {
		InputLayout layout = run.layoutOrThrow();
		// Counted while they are printed: to have the database count them would read them
		// all again.
		RunTally tally = new RunTally();
		write(run, RunSummary.Files.WRITTEN.report(), (out) -> {
			tally.add(new LeadReport(this.jdbc, style).print(run, this.pageSize, out, printed));
			check(run, tally.counts().read(), layout.rows(), ending.apply(tally.counts()).partial());
		});
		write(run, RunSummary.Files.WRITTEN.rejected(), (out) -> {
			if (tally.counts().rejected() == 0) {
				this.rejected.printNone(layout, out);
			}
			else {
				this.rejected.print(run.number(), layout, out);
			}
		}, EditedRejectedFile::keep);
		return write(run, tally, ending.apply(tally.counts()), style);
	}

	private RunSummary write(Run run, RunTally tally, ReportContext ending, ReportStyle style) {
		Throughput throughput = this.throughput.of(run.number());
		RunSummary summary = RunSummary.of(run, tally, throughput, ending, style);
		ReportPage page = new ReportPage(run, summary, tally, ending, throughput);
		write(run, summary.files().page(), (out) -> HtmlReport.print(page, out));
		write(run, summary.files().summary(), (out) -> SummaryFile.print(summary, out));
		return summary;
	}

	private static void check(Run run, long read, long staged, boolean partial) {
		if (partial ? read > staged : read != staged) {
			throw new ReportException(
					"Run %d has %d results for the %d rows of its input. Don't trust it: report this as a defect."
						.formatted(run.number(), read, staged));
		}
	}

	private static void write(Run run, String name, Content content) {
		write(run, name, content, (path, file) -> {
		});
	}

	private static void write(Run run, String name, Content content, BeforePublishing last) {
		Path path = Path.of(run.folder(), name);
		try {
			Files.createDirectories(path.getParent());
			try (AtomicFile file = new AtomicFile(path)) {
				content.print(file.stream());
				last.see(path, file);
				file.publish();
			}
		}
		catch (IOException ex) {
			throw new ReportException(path, ex);
		}
	}

	private interface Content {

		void print(OutputStream out) throws IOException;

	}

	private interface BeforePublishing {

		void see(Path path, AtomicFile file) throws IOException;

	}

}
