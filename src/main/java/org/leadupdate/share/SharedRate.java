package org.leadupdate.share;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How fast a run with workers goes, over all processes: a block of rows books the time
 * after the ones before it, by the clock of the database.
 */
public class SharedRate {

	private static final double MICROS = 1e6;

	private final JdbcClient jdbc;

	private final TransactionOperations ownTransaction;

	/**
	 * Creates a rate.
	 * @param jdbc the database
	 * @param ownTransaction begins and commits a transaction of its own
	 */
	public SharedRate(JdbcClient jdbc, TransactionOperations ownTransaction) {
		this.jdbc = jdbc;
		this.ownTransaction = ownTransaction;
	}

	/**
	 * Books the next rows.
	 * @param run the run's number
	 * @param rowsPerSecond the most rows a second
	 * @param rows how many
	 * @return how long they have to wait
	 */
	public Duration book(long run, int rowsPerSecond, int rows) {
		return Objects.requireNonNull(this.ownTransaction.execute((status) -> {
			long due = this.jdbc.sql("SELECT due FROM lead_update_rate WHERE run_id = :run FOR UPDATE")
				.param("run", run)
				.query(Long.class)
				.single();
			long now = now();
			long begin = Math.max(due, now);
			this.jdbc.sql("UPDATE lead_update_rate SET due = :due WHERE run_id = :run")
				.param("due", begin + (long) (rows * MICROS / rowsPerSecond))
				.param("run", run)
				.update();
			return Duration.of(begin - now, ChronoUnit.MICROS);
		}));
	}

	private long now() {
		LocalDateTime now = this.jdbc.sql("SELECT CURRENT_TIMESTAMP(6)").query(LocalDateTime.class).single();
		return ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), now);
	}

}
