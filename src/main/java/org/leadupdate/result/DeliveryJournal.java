package org.leadupdate.result;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The journal of what is about to be sent to the vendor's API, and the number of calls:
 * one row for each partition of a run. What it announces and what has no result after a
 * kill may have been sent.
 */
public class DeliveryJournal {

	private final JdbcClient jdbc;

	/**
	 * Creates a journal.
	 * @param jdbc the database
	 */
	public DeliveryJournal(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Up to where rows were announced.
	 * @param run the run's number
	 * @param partition the partition's number
	 * @return a position in the spool; 0 if none was announced
	 */
	public long announced(long run, int partition) {
		return this.jdbc
			.sql("SELECT announced FROM lead_update_delivery WHERE run_id = :run AND partition_no = :partition")
			.param("run", run)
			.param("partition", partition)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	/**
	 * Announces that rows are about to be sent, in the caller's transaction.
	 * @param run the run's number
	 * @param partition the partition's number
	 * @param position the position after the last of them
	 */
	public void announce(long run, int partition, long position) {
		int updated = this.jdbc.sql("""
				UPDATE lead_update_delivery SET announced = :position
				WHERE run_id = :run AND partition_no = :partition""")
			.param("position", position)
			.param("run", run)
			.param("partition", partition)
			.update();
		if (updated == 0) {
			this.jdbc.sql("""
					INSERT INTO lead_update_delivery
					    (run_id, partition_no, announced, calls, retries, throttled, call_millis)
					VALUES (:run, :partition, :position, 0, 0, 0, 0)""")
				.param("run", run)
				.param("partition", partition)
				.param("position", position)
				.update();
		}
	}

	/**
	 * Adds calls, in the caller's transaction.
	 * @param run the run's number
	 * @param partition the partition's number, which has announced rows
	 * @param calls the calls
	 */
	public void count(long run, int partition, Calls calls) {
		this.jdbc.sql("""
				UPDATE lead_update_delivery SET calls = calls + :calls, retries = retries + :retries,
				    throttled = throttled + :throttled, call_millis = call_millis + :millis
				WHERE run_id = :run AND partition_no = :partition""")
			.param("calls", calls.calls())
			.param("retries", calls.retries())
			.param("throttled", calls.throttled())
			.param("millis", calls.millis())
			.param("run", run)
			.param("partition", partition)
			.update();
	}

	/**
	 * The calls of a run that are recorded.
	 * @param run the run's number
	 * @return their sums; without those whose results a kill took away
	 */
	public Calls calls(long run) {
		return this.jdbc.sql("""
				SELECT COALESCE(SUM(calls), 0), COALESCE(SUM(retries), 0), COALESCE(SUM(throttled), 0),
				    COALESCE(SUM(call_millis), 0)
				FROM lead_update_delivery WHERE run_id = :run""")
			.param("run", run)
			.query((row, number) -> new Calls(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
			.single();
	}

	/**
	 * Calls of the vendor's API.
	 *
	 * @param calls all of them
	 * @param retries those that repeated another one
	 * @param throttled those that were answered with "too many calls"
	 * @param millis how long they took together
	 */
	public record Calls(long calls, long retries, long throttled, long millis) {

		/**
		 * Formats the calls.
		 * @return such as {@code 1,005 calls, 5 of them retries, 2 answered with too many
		 * calls, 120 ms each}
		 */
		public String text() {
			return "%,d %s, %,d of them retries, %,d answered with too many calls, %,d ms each".formatted(this.calls,
					(this.calls == 1) ? "call" : "calls", this.retries, this.throttled,
					this.millis / Math.max(1, this.calls));
		}
	}

}
