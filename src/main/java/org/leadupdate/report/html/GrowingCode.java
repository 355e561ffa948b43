package org.leadupdate.report.html;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.leadupdate.report.IndexedRun;

/**
 * A problem code of which a job's last runs have more than those before.
 *
 * @param code the code
 * @param runs how many of the last runs are compared with as many before
 * @param now its rows in the last runs
 * @param before its rows in those before
 */
record GrowingCode(String code, int runs, Rows now, Rows before) {

	private static final int RUNS = 5;

	/** Fewer are no trend. */
	private static final long MIN_ROWS = 5;

	/** Rejected rows come and go: less than twice as many are no trend either. */
	private static final double GROWTH = 2;

	/**
	 * The codes that grow.
	 * @param runs finished runs of a job, newest first
	 */
	static List<GrowingCode> of(Stream<IndexedRun> runs, IndexPage.Files files) {
		List<Codes> known = runs.filter((run) -> run.counts().read() > 0)
			.limit(2L * RUNS)
			.flatMap((run) -> Codes.of(run, files))
			.toList();
		int half = known.size() / 2;
		List<Codes> now = known.subList(0, half);
		List<Codes> before = known.subList(half, 2 * half);
		TreeSet<String> codes = new TreeSet<>();
		now.forEach((run) -> codes.addAll(run.rows().keySet()));
		return codes.stream()
			.map((code) -> new GrowingCode(code, half, Rows.of(code, now), Rows.of(code, before)))
			.filter(GrowingCode::grows)
			.toList();
	}

	private boolean grows() {
		return this.now.rows() >= MIN_ROWS && this.now.share() >= GROWTH * this.before.share();
	}

	/** As a sentence without the code. */
	String text() {
		return (this.runs == 1) ? "%s in the last run, %s in the one before".formatted(this.now, this.before)
				: "%s in the last %d runs, %s in the %d before".formatted(this.now, this.runs, this.before, this.runs);
	}

	private record Codes(long read, Map<String, Long> rows) {

		/** Empty where the summary of the run is gone. */
		static Stream<Codes> of(IndexedRun run, IndexPage.Files files) {
			Map<String, Long> rows = (run.counts().rejected() == 0) ? Map.of() : files.countsByCode(run.run());
			return (rows != null) ? Stream.of(new Codes(run.counts().read(), rows)) : Stream.empty();
		}

	}

	private record Rows(long rows, long read) {

		static Rows of(String code, List<Codes> runs) {
			return new Rows(
					runs.stream().mapToLong((run) -> Objects.requireNonNullElse(run.rows().get(code), 0L)).sum(),
					runs.stream().mapToLong(Codes::read).sum());
		}

		double share() {
			return (double) this.rows / this.read;
		}

		@Override
		public String toString() {
			return "%s (%s)".formatted(Amount.rows(this.rows), Amount.share(this.rows, this.read));
		}

	}

}
