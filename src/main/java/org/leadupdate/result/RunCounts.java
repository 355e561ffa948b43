package org.leadupdate.result;

/**
 * How many rows of a run came out how.
 *
 * @param updated rows that changed a lead
 * @param unchanged rows whose lead held it all already
 * @param rejected rows with problems
 */
public record RunCounts(long updated, long unchanged, long rejected) {

	/** No row at all. */
	public static final RunCounts NONE = new RunCounts(0, 0, 0);

	/**
	 * All rows that have a result.
	 * @return the sum
	 */
	public long read() {
		return this.updated + this.unchanged + this.rejected;
	}

}
