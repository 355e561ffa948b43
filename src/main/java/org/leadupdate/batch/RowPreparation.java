package org.leadupdate.batch;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputLayout;
import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.profile.ColumnProfiler;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Prepares rows for their leads: validates what they ask for, or looks up what to
 * restore.
 */
public interface RowPreparation {

	/** The processor of one partition. */
	ItemProcessor<RowBlock<CsvRow>, RowBlock<PreparedRow>> processor(InputLayout layout);

	/** Profiles the columns of the input; null if its rows are not those of a file. */
	default @Nullable ColumnProfiler profiler(InputLayout layout) {
		return null;
	}

}
