package org.leadupdate.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

import org.leadupdate.report.EarlyLines;
import org.leadupdate.report.IsoTime;
import org.leadupdate.report.LinesInOrder;
import org.leadupdate.report.PackLines;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.result.PackKey;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.RowResult;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunTally;

import org.springframework.jdbc.core.JdbcTemplate;

/** {@code report.csv}: a line per input row, with the lead right after that row. */
public final class LeadReport {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

	private final ResultRepository results;

	private final AnsweredLeads answered;

	private final LeadHistoryTable followUps;

	private final LeadHistoryTable statuses;

	private final ReportStyle style;

	private final IsoTime time;

	public LeadReport(JdbcTemplate jdbc, ResultRepository results, ReportStyle style) {
		this.results = results;
		this.style = style;
		this.time = new IsoTime(style.zone());
		this.answered = new AnsweredLeads(this.time);
		this.followUps = LeadHistoryTable.followUps(jdbc, this.time);
		this.statuses = LeadHistoryTable.statuses(jdbc, this.time);
	}

	/** Prints packs of a run before its report is written. */
	public EarlyLines early(Run run) {
		return new EarlyLines(Path.of(run.folder()), (pack) -> print(run, pack.results()), RunTally.of(run));
	}

	/** Writes the report, with the lines that were printed early, and counts its rows. */
	public RunTally write(Run run, @Nullable EarlyLines early, OutputStream out, LongConsumer progress)
			throws IOException {
		out.write(FORMAT.format(ReportLine.HEADER.toArray()).concat("\n").getBytes(StandardCharsets.UTF_8));
		RunTally tally = RunTally.of(run);
		try (LinesInOrder lines = new LinesInOrder(Path.of(run.folder()))) {
			AtomicLong rows = new AtomicLong();
			lines.write(this.results.packs(run.number(), 0), (pack) -> print(run, pack, early), out, (printed) -> {
				tally.add(printed.tally());
				progress.accept(rows.addAndGet(printed.rows()));
			});
		}
		if (early != null) {
			tally.add(early.tally());
		}
		return tally;
	}

	private PackLines print(Run run, PackKey pack, @Nullable EarlyLines early) {
		PackLines printed = (early != null) ? early.of(pack) : null;
		return (printed != null) ? printed : print(run, this.results.read(pack));
	}

	private PackLines print(Run run, List<RowResult> results) {
		Collection<Long> leads = results.stream().map(RowResult::leadId).filter(Objects::nonNull).distinct().toList();
		Function<RowResult, ReportLead> lead = run.isThroughApi() ? this.answered::of
				: ReportLead.of(this.followUps.of(leads), this.statuses.of(leads));
		ReportLine line = new ReportLine(FORMAT, this.style.translator(), this.time);
		List<PackLines.Line> lines = new ArrayList<>(results.size());
		RunTally tally = RunTally.of(run);
		for (RowResult result : results) {
			lines.add(new PackLines.Line(result.row(), line.of(result, lead.apply(result))));
			tally.add(result);
		}
		return PackLines.of(lines, tally);
	}

}
