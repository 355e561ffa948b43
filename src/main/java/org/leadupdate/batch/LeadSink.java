package org.leadupdate.batch;

/** Where the updates of a partition go. */
interface LeadSink {

	/**
	 * Delivers the updates of a block, in the order of its rows.
	 * @param block the rows
	 * @return what became of them: of the first ones only, if the run is to end before
	 * the last
	 */
	Delivery deliver(RowBlock<PreparedRow> block);

	/**
	 * How many rows the next block should have.
	 * @param most the most rows of a block
	 * @return their number, at least 1
	 */
	default int blockRows(int most) {
		return most;
	}

}
