package org.leadupdate.batch;

import org.leadupdate.input.InputLayout;
import org.leadupdate.input.spool.CsvRow;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Prepares rows for their leads: validates what they ask for, or looks up what to
 * restore.
 */
public interface RowPreparation {

	/** The processor of one partition. */
	ItemProcessor<RowBlock<CsvRow>, RowBlock<PreparedRow>> processor(InputLayout layout);

}
