package org.leadupdate.init;

import java.util.List;

import org.leadupdate.next.NextStep;

/**
 * A job definition that was written.
 *
 * @param job its name
 * @param definition its file
 * @param rows how many rows of the input were looked at
 * @param columns what was found out about the columns
 * @param open what its user has to decide before it can run, in words
 * @param next what to do next
 */
public record InitOutcome(String job, String definition, long rows, List<Column> columns, List<String> open,
		NextStep next) {

	/**
	 * A column of the input.
	 *
	 * @param header its header
	 * @param name what it means, or may mean; empty if nothing is known
	 * @param mapped whether it is read
	 */
	public record Column(String header, String name, boolean mapped) {
	}

	/**
	 * How many columns are read.
	 * @return the number of those that are mapped, or need not be
	 */
	public long mapped() {
		return this.columns.stream().filter(Column::mapped).count();
	}

}
