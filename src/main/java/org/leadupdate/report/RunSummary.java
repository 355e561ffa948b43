package org.leadupdate.report;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.ProblemCode;
import org.leadupdate.next.CommandText;
import org.leadupdate.result.DeliveryJournal.Calls;
import org.leadupdate.result.OwnerMoves;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunTally;
import org.leadupdate.result.Throughput;

/**
 * The summary of a run, with the keys of {@code summary.json} in their order.
 *
 * @param run the run's number
 * @param job the name of the job definition
 * @param mode the mode: apply, check or undo
 * @param input the path or name of the input
 * @param sha256 the hash of the input's decompressed bytes, in hex
 * @param started when it began, UTC
 * @param ended when it ended, UTC
 * @param dryRun whether it was not meant to change leads
 * @param partial whether rows have no result
 * @param counts its rows by outcome
 * @param countsByCode rejected rows by problem code
 * @param countsByOwner rows that changed the owner of their lead, by new owner; an empty
 * name means no owner
 * @param warningsByCode other rows by warning code
 * @param warnings warnings about the whole run, in sentences
 * @param rowsPerSecond the throughput
 * @param calls the calls of the vendor's API; null if there were none
 * @param exitCode the exit code
 * @param folder the absolute path of its folder
 * @param files the names of its files
 * @param next the next command, if there is one
 */
public record RunSummary(long run, String job, String mode, String input, String sha256, LocalDateTime started,
		LocalDateTime ended, boolean dryRun, boolean partial, Counts counts, Map<ProblemCode, Long> countsByCode,
		Map<String, Long> countsByOwner, Map<ProblemCode, Long> warningsByCode, List<String> warnings,
		long rowsPerSecond, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Calls calls, int exitCode,
		String folder, Files files, @Nullable String next) {

	/** Summarizes a run. */
	public static RunSummary of(Run run, RunTally tally, Throughput throughput, @Nullable Calls calls,
			ReportContext context, ReportStyle style) {
		RunMode mode = run.identity().mode();
		RunCounts counts = tally.counts();
		return new RunSummary(run.number(), run.identity().job(),
				(mode.isUndo() ? RunMode.UNDO : mode).name().toLowerCase(Locale.ROOT), run.input(),
				run.identity().sha256(), run.started(), context.ended(), mode.isCheck(), context.partial(),
				Counts.of(counts), tally.problems().rejected(), newOwners(tally.owners()), tally.problems().warned(),
				warnings(mode, tally, style),
				rate(counts.read(), throughput.worked(context.ended()).orElse(context.worked())), calls,
				context.exitCode(), run.folder(), Files.WRITTEN, CommandText.orNull(context.next()));
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
		Map<ProblemCode, Long> warned = new HashMap<>(tally.problems().warned());
		Long sentTwice = warned.remove(ProblemCode.API_SENT_TWICE);
		if (sentTwice != null) {
			warnings.add(
					"%,d applied rows may have been sent twice, with the same values: see the column warnings of report.csv."
						.formatted(sentTwice));
		}
		if (!warned.isEmpty()) {
			warnings.add(mode.isUndo()
					? "Some restored owners are no longer active associates: see the column warnings of report.csv."
					: "Invalid extended fields of applied rows were skipped: see the column warnings of report.csv.");
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
	 * @param unchanged rows whose lead already had all values
	 * @param rejected rows with problems
	 */
	public record Counts(long read, long updated, long unchanged, long rejected) {

		/** The counts as stored with the run. */
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
	 * @param report the file with a line per input row
	 * @param rejected the file of rejected rows, to be corrected
	 * @param summary the summary for programs
	 * @param page the summary for people
	 */
	public record Files(String report, String rejected, String summary, String page) {

		public static final Files WRITTEN = new Files("report.csv", "rejected.csv", "summary.json", "report.html");

	}

}
