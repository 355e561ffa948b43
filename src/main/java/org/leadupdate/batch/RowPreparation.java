package org.leadupdate.batch;

import org.leadupdate.input.InputLayout;
import org.leadupdate.input.spool.CsvRow;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Gets rows ready for their leads: validates what they ask for, or looks up what to put
 * back.
 */
public interface RowPreparation {

	/** The processor of one partition. */
	ItemProcessor<RowBlock<CsvRow>, RowBlock<PreparedRow>> processor(InputLayout layout);

}
