package org.leadupdate.result;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The positions of each partition of a run in its spool. */
public class RunPositions {

	private final JdbcClient jdbc;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 */
	public RunPositions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The position from which a partition resumes.
	 * @param run the run's number
	 * @param partition the partition's number
	 * @return the position after its last committed row; 0 at the beginning
	 */
	public long get(long run, int partition) {
		return this.jdbc
			.sql("SELECT spool_position FROM lead_update_position WHERE run_id = :run AND partition_no = :partition")
			.param("run", run)
			.param("partition", partition)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	/**
	 * Stores the position of a partition, in the caller's transaction.
	 * @param run the run's number
	 * @param partition the partition's number
	 * @param position the position after the last row of this transaction
	 */
	public void set(long run, int partition, long position) {
		int updated = this.jdbc.sql("""
				UPDATE lead_update_position SET spool_position = :position
				WHERE run_id = :run AND partition_no = :partition""")
			.param("position", position)
			.param("run", run)
			.param("partition", partition)
			.update();
		if (updated == 0) {
			this.jdbc.sql("""
					INSERT INTO lead_update_position (run_id, partition_no, spool_position)
					VALUES (:run, :partition, :position)""")
				.param("run", run)
				.param("partition", partition)
				.param("position", position)
				.update();
		}
	}

}
