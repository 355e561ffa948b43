package org.leadupdate.result;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows of a run were processed when. */
public class RunThroughput {

	/** The maximum number of points in a chart. */
	private static final int POINTS = 80;

	/**
	 * The minimum number of chunks per point: fewer would show the chunks, not the speed.
	 */
	private static final int CHUNKS = 4;

	private final JdbcClient jdbc;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 */
	public RunThroughput(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The throughput of a run.
	 * @param run the run's number
	 * @return the rows processed so far, in few enough buckets for a chart
	 */
	public Throughput of(long run) {
		List<Start> starts = starts(run);
		if (starts.isEmpty()) {
			return Throughput.NONE;
		}
		long bucket = bucket(starts);
		Map<Slot, Long> rows = rows(run, bucket);
		return new Throughput(Duration.ofSeconds(bucket),
				starts.stream().map((start) -> start.stretch(bucket, rows)).toList());
	}

	/**
	 * The periods of work of runs, without their rows.
	 * @param firstRun the number of the first run
	 * @return by run, from that one on; those without processed rows are missing
	 */
	public Map<Long, Throughput> periods(long firstRun) {
		Map<Long, List<Throughput.Stretch>> stretches = new HashMap<>();
		this.jdbc.sql("""
				SELECT run_id, began, MAX(ended) FROM lead_update_chunk
				WHERE run_id >= :first GROUP BY run_id, began ORDER BY run_id, began""")
			.param("first", firstRun)
			.query((row) -> {
				stretches.computeIfAbsent(row.getLong(1), (run) -> new ArrayList<>())
					.add(new Throughput.Stretch(Start.moment(row.getLong(2)), Start.moment(row.getLong(3) + 1),
							List.of()));
			});
		Map<Long, Throughput> periods = new HashMap<>();
		stretches.forEach((run, all) -> periods.put(run, new Throughput(Duration.ofSeconds(1), all)));
		return periods;
	}

	private Map<Slot, Long> rows(long run, long bucket) {
		Map<Slot, Long> rows = new HashMap<>();
		this.jdbc
			.sql("""
					SELECT began, bucket, SUM(row_count) FROM (
					    SELECT began, FLOOR((ended - began) / :bucket) AS bucket, updated + unchanged + rejected AS row_count
					    FROM lead_update_chunk WHERE run_id = :run) buckets
					GROUP BY began, bucket""")
			.param("bucket", bucket)
			.param("run", run)
			.query((row) -> {
				rows.put(new Slot(row.getLong(1), row.getLong(2)), row.getLong(3));
			});
		return rows;
	}

	private List<Start> starts(long run) {
		return this.jdbc.sql("""
				SELECT began, MAX(ended), COUNT(*) FROM lead_update_chunk
				WHERE run_id = :run GROUP BY began ORDER BY began""")
			.param("run", run)
			.query((row, number) -> new Start(row.getLong(1), row.getLong(2), row.getLong(3)))
			.list();
	}

	private static long bucket(List<Start> starts) {
		long seconds = starts.stream().mapToLong(Start::seconds).sum();
		long entries = starts.stream().mapToLong(Start::entries).sum();
		return Math.max(roundedUp(seconds, POINTS), roundedUp(CHUNKS * seconds, CHUNKS + entries));
	}

	private static long roundedUp(long number, long divisor) {
		return (number + divisor - 1) / divisor;
	}

	private record Slot(long began, long bucket) {

	}

	private record Start(long began, long last, long entries) {

		long seconds() {
			return this.last - this.began + 1;
		}

		Throughput.Stretch stretch(long bucket, Map<Slot, Long> rows) {
			List<Long> all = LongStream.rangeClosed(0, (seconds() - 1) / bucket)
				.mapToObj((number) -> rows.getOrDefault(new Slot(this.began, number), 0L))
				.toList();
			return new Throughput.Stretch(moment(this.began), moment(this.last + 1), all);
		}

		private static LocalDateTime moment(long second) {
			return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
		}

	}

}
