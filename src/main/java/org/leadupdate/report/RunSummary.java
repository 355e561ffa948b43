package org.leadupdate.report;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.ProblemCode;
import org.leadupdate.next.CommandText;
import org.leadupdate.result.OwnerMoves;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunTally;
import org.leadupdate.result.Throughput;

/**
 * What became of a run, in the order and by the names of {@code summary.json}.
 *
 * @param run the run's number
 * @param job the job definition's name
 * @param mode what it did: apply, check or undo
 * @param input where the input came from
 * @param sha256 of the input's decompressed bytes, in hex
 * @param started when it began, UTC
 * @param ended when it ended, UTC
 * @param dryRun whether it wrote no lead on purpose
 * @param partial whether rows are left without a result
 * @param counts its rows by outcome
 * @param countsByCode rejected rows by problem code
 * @param countsByOwner rows that gave their lead another owner, by that owner; an empty
 * name stands for none
 * @param warningsByCode other rows by the code of their warnings
 * @param warnings what a reader should know of the run as a whole, in sentences
 * @param rowsPerSecond how fast it went
 * @param exitCode what it ends with
 * @param folder where its files are, absolute
 * @param files the names of its files
 * @param next the command to give next, if there is one
 */
public record RunSummary(long run, String job, String mode, String input, String sha256, LocalDateTime started,
		LocalDateTime ended, boolean dryRun, boolean partial, Counts counts, Map<ProblemCode, Long> countsByCode,
		Map<String, Long> countsByOwner, Map<ProblemCode, Long> warningsByCode, List<String> warnings,
		long rowsPerSecond, int exitCode, String folder, Files files, @Nullable String next) {

	/** Sums a run up. */
	public static RunSummary of(Run run, RunTally tally, Throughput throughput, ReportContext ending,
			ReportStyle style) {
		RunMode mode = run.identity().mode();
		RunCounts counts = tally.counts();
		return new RunSummary(run.number(), run.identity().job(),
				(mode.isUndo() ? RunMode.UNDO : mode).name().toLowerCase(Locale.ROOT), run.input(),
				run.identity().sha256(), run.started(), ending.ended(), mode.isCheck(), ending.partial(),
				Counts.of(counts), tally.problems().rejected(), newOwners(tally.owners()), tally.problems().warned(),
				warnings(mode, tally, style),
				rate(counts.read(), throughput.worked(ending.ended()).orElse(ending.worked())), ending.exitCode(),
				run.folder(), Files.WRITTEN, CommandText.orNull(ending.next()));
	}

	private static Map<String, Long> newOwners(List<OwnerMoves> owners) {
		Map<String, Long> rows = new LinkedHashMap<>();
		owners.stream()
			.filter((owner) -> owner.gained() > 0)
			.sorted(Comparator.comparingLong(OwnerMoves::gained).reversed().thenComparing(OwnerMoves::name))
			.forEach((owner) -> rows.put(owner.name(), owner.gained()));
		return rows;
	}

	private static List<String> warnings(RunMode mode, RunTally tally, ReportStyle style) {
		List<String> warnings = new ArrayList<>(style.warnings());
		if (!tally.problems().warned().isEmpty()) {
			warnings.add(mode.isUndo()
					? "Some owners that were put back are no active associates any more: the column warnings of report.csv names them."
					: "Invalid extended fields were left out of rows that were applied: the column warnings of report.csv names them.");
		}
		return warnings;
	}

	private static long rate(long rows, Duration worked) {
		return rows * 1000 / Math.max(1, worked.toMillis());
	}

	/**
	 * Rows by outcome.
	 *
	 * @param read all of them
	 * @param updated rows that changed a lead, or in a check would have
	 * @param unchanged rows whose lead held it all already
	 * @param rejected rows with problems
	 */
	public record Counts(long read, long updated, long unchanged, long rejected) {

		/** As the table of the runs has them. */
		public RunCounts ofRun() {
			return new RunCounts(this.updated, this.unchanged, this.rejected);
		}

		static Counts of(RunCounts counts) {
			return new Counts(counts.read(), counts.updated(), counts.unchanged(), counts.rejected());
		}

	}

	/**
	 * The names of a run's files.
	 *
	 * @param report a line a row of the input
	 * @param rejected the rejected rows, to be corrected
	 * @param summary what became of the run
	 * @param page the same for people
	 */
	public record Files(String report, String rejected, String summary, String page) {

		public static final Files WRITTEN = new Files("report.csv", "rejected.csv", "summary.json", "report.html");

	}

}
