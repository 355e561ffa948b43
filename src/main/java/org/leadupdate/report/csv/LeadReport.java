package org.leadupdate.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;

import org.apache.commons.csv.CSVFormat;

import org.leadupdate.report.IsoTime;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunTally;

import org.springframework.jdbc.core.JdbcTemplate;

/** {@code report.csv}: a line per input row, with the lead right after that row. */
public final class LeadReport {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

	private final ReportPages pages;

	private final AnsweredLeads answered;

	private final LeadHistoryTable followUps;

	private final LeadHistoryTable statuses;

	private final ReportStyle style;

	private final IsoTime time;

	public LeadReport(JdbcTemplate jdbc, ReportStyle style) {
		this.style = style;
		this.time = new IsoTime(style.zone());
		this.pages = new ReportPages(jdbc);
		this.answered = new AnsweredLeads(jdbc, this.time);
		this.followUps = LeadHistoryTable.followUps(jdbc, this.time);
		this.statuses = LeadHistoryTable.statuses(jdbc, this.time);
	}

	/** Writes the report, and counts its rows. */
	public RunTally write(Run run, int pageSize, OutputStream out, LongConsumer progress) throws IOException {
		out.write(FORMAT.format(ReportLine.HEADER.toArray()).concat("\n").getBytes(StandardCharsets.UTF_8));
		RunTally tally = RunTally.of(run);
		try (OrderedParallel<WrittenPage> written = new OrderedParallel<>(pages(run, pageSize))) {
			while (written.hasNext()) {
				WrittenPage page = written.next();
				out.write(page.text().getBytes(StandardCharsets.UTF_8));
				tally.add(page.tally());
				progress.accept(tally.counts().read());
			}
		}
		return tally;
	}

	private Iterator<Callable<WrittenPage>> pages(Run run, int pageSize) {
		return this.pages.rows(run)
			.pages(pageSize)
			.<Callable<WrittenPage>>map((page) -> () -> write(run, page))
			.iterator();
	}

	private WrittenPage write(Run run, PageRange page) throws IOException {
		List<ReportRow> stored = this.pages.read(run, page);
		List<ReportRow> rows = run.isThroughApi() ? this.answered.of(run, page, stored) : stored;
		StringBuilder text = new StringBuilder(rows.size() * 512);
		ReportLine line = new ReportLine(new CsvLine(text, FORMAT), this.style.translator(), this.time,
				this.followUps.of(run, page), this.statuses.of(run, page));
		RunTally tally = RunTally.of(run);
		for (ReportRow row : rows) {
			line.write(row);
			tally.add(row.result());
		}
		return new WrittenPage(text.toString(), tally);
	}

}
