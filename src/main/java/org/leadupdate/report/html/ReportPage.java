package org.leadupdate.report.html;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.profile.FileProfile;
import org.leadupdate.report.ReportContext;
import org.leadupdate.report.RunSummary;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunTally;
import org.leadupdate.result.Throughput;

/**
 * The model of the {@code report.html} template: aggregates and examples, never all rows.
 *
 * @param run the run
 * @param summary its summary
 * @param tally its counted results
 * @param context how it ended
 * @param throughput its throughput
 * @param profile what its columns hold, if it is a check
 */
public record ReportPage(Run run, RunSummary summary, RunTally tally, ReportContext context, Throughput throughput,
		@Nullable FileProfile profile) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");

	private static final Map<String, String> UNSET = Map.of("null", "(not set)", "{}", "(none)");

	String title() {
		return "%s, run %d (%s)".formatted(this.summary.job(), this.summary.run(), this.summary.mode());
	}

	String headline() {
		return Headline.of(this.run, this.summary);
	}

	String verdict() {
		return this.summary.partial() ? "failed" : (this.summary.exitCode() == 0) ? "good" : "problems";
	}

	@Nullable String why() {
		return this.context.why();
	}

	String when() {
		return "Started %s by %s".formatted(TIME.format(this.summary.started()), this.run.startedBy());
	}

	ResultChart results() {
		return ResultChart.of(this.summary.counts(), this.run.layoutOrThrow().rows(),
				this.run.identity().mode().isUndo());
	}

	List<String> warnings() {
		return this.summary.warnings();
	}

	List<PageCommand> commands() {
		return PageCommand.of(this.run, this.summary, this.context);
	}

	boolean hasRejected() {
		return this.summary.counts().rejected() > 0;
	}

	List<ProblemGroup> problems() {
		return ProblemGroup.of(this.tally.problems());
	}

	@Nullable OwnerChart owners() {
		return this.tally.owners().isEmpty() ? null : OwnerChart.of(this.tally.owners(), this.summary.dryRun());
	}

	@Nullable ProfileSection columns() {
		return (this.profile != null) ? new ProfileSection(this.profile) : null;
	}

	/** Whether the columns will be profiled, once it is finished. */
	boolean isUnprofiled() {
		return this.summary.partial() && this.run.identity().mode() == RunMode.CHECK;
	}

	@Nullable SpeedChart speed() {
		SpeedChart chart = SpeedChart.of(this.throughput);
		return chart.isWorthShowing() ? chart : null;
	}

	List<Setting> settings() {
		List<Setting> settings = new ArrayList<>(List.of(new Setting("input", this.summary.input()),
				new Setting("SHA-256", this.summary.sha256()),
				new Setting("rows of the input", Amount.of(this.run.layoutOrThrow().rows())),
				new Setting("org", String.valueOf(this.run.identity().org())),
				new Setting("started", time(this.summary.started())), new Setting("ended", time(this.summary.ended())),
				new Setting("rows per second", Amount.of(this.summary.rowsPerSecond())),
				new Setting("exit code", String.valueOf(this.summary.exitCode())),
				new Setting("program version", this.run.version()), new Setting("folder", this.run.folder())));
		if (this.summary.calls() != null) {
			settings.add(new Setting("the vendor's API", this.summary.calls().text()));
		}
		this.run.semanticSettings()
			.forEach((name, value) -> settings
				.add(new Setting("lead-update." + name, Objects.requireNonNullElse(UNSET.get(value), value))));
		return settings;
	}

	private static String time(LocalDateTime utc) {
		return TIME.format(utc);
	}

	record Setting(String name, String value) {

	}

}
