package org.leadupdate.workers;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;

import org.leadupdate.share.PartitionTasks;

/**
 * The runs whose partitions a process takes: what db-scheduler asks of MySQL, and of
 * MariaDB, too, which it would take for another database, and lock worse.
 */
final class RunSelection extends MySQL8JdbcCustomization {

	private final String operator;

	private final Supplier<Collection<Long>> runs;

	private RunSelection(String operator, Supplier<Collection<Long>> runs) {
		super(true);
		this.operator = operator;
		this.runs = runs;
	}

	/** A manager takes those of its own run. */
	static RunSelection only(long run) {
		return new RunSelection("LIKE", () -> List.of(run));
	}

	/**
	 * A worker takes those of any run but some.
	 * @param refused these, asked whenever it looks for partitions
	 */
	static RunSelection allBut(Supplier<Collection<Long>> refused) {
		return new RunSelection("NOT LIKE", refused);
	}

	@Override
	public String createGenericSelectForUpdateQuery(String tableName, int limit, String requiredAndCondition,
			boolean orderByPriority) {
		// db-scheduler binds its own parameters only; these are numbers.
		String condition = this.runs.get()
			.stream()
			.map((run) -> " AND task_instance %s '%s'".formatted(this.operator, PartitionTasks.instances(run)))
			.collect(Collectors.joining());
		return super.createGenericSelectForUpdateQuery(tableName, limit, requiredAndCondition + condition,
				orderByPriority);
	}

}
