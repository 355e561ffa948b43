package org.leadupdate.input.spool;

/**
 * How the rows of a run are divided among its partitions: all rows of a lead are in the
 * same one. It belongs to the run: a position in a partition stays valid only with it.
 *
 * @param partitions the number of partitions, at least 1
 * @param isByNeighborhood whether adjacent leads are together as well, so that adjacent
 * rows of the database are updated by one partition only
 */
public record Partitioning(int partitions, boolean isByNeighborhood) {

	/** Neighbors are lead IDs that differ only in this many low bits. */
	private static final int NEIGHBOR_BITS = 8;

	/**
	 * The partition of a lead.
	 * @param lead the lead ID, or any number of a row that has none
	 * @return the partition, from 0
	 */
	public int partition(long lead) {
		long key = this.isByNeighborhood ? lead >> NEIGHBOR_BITS : lead;
		// Lead IDs come in patterns, such as every thousandth number: mix them.
		return (int) Long.remainderUnsigned((key * 0x9E3779B97F4A7C15L) >>> 32, this.partitions);
	}

}
