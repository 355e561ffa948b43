package org.leadupdate.result;

import java.util.List;

/**
 * The results of some rows, packed as they are stored. A chunk has one pack, or several
 * if its results are large.
 */
final class ResultPack {

	private final long firstRow;

	private final long lastRow;

	private final RunCounts counts;

	private final LeadIds leads;

	private final byte[] bytes;

	/**
	 * Describes packed results.
	 * @param results the results
	 * @param bytes the same, packed by {@link ResultPacker}
	 */
	ResultPack(List<RowResult> results, byte[] bytes) {
		this.firstRow = results.stream().mapToLong(RowResult::row).min().orElseThrow();
		this.lastRow = results.stream().mapToLong(RowResult::row).max().orElseThrow();
		this.counts = RunCounts.of(results);
		this.leads = LeadIds.of(results);
		this.bytes = bytes;
	}

	long firstRow() {
		return this.firstRow;
	}

	long lastRow() {
		return this.lastRow;
	}

	RunCounts counts() {
		return this.counts;
	}

	LeadIds leads() {
		return this.leads;
	}

	/** Bytes. */
	long size() {
		return (long) this.bytes.length + this.leads.bytes().length;
	}

	byte[] bytes() {
		return this.bytes;
	}

}
