package org.leadupdate.batch;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.result.RowResult;

/**
 * What became of the rows of a block.
 *
 * @param results the results of the rows that were delivered, from the first on
 * @param at when that was, UTC
 * @param record stores what there is to store with the results, in their transaction
 * @param failure why the others were not delivered, if something failed
 */
record Delivery(List<RowResult> results, LocalDateTime at, Runnable record, @Nullable RuntimeException failure) {

	/** All rows were delivered, and there is no more to store. */
	static Delivery of(List<RowResult> results, LocalDateTime at) {
		return new Delivery(results, at, () -> {
		}, null);
	}

}
