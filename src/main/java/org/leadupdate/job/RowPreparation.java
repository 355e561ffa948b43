package org.leadupdate.job;

import org.springframework.batch.infrastructure.item.ItemProcessor;

import org.leadupdate.input.CsvRow;
import org.leadupdate.input.InputLayout;

/**
 * Gets rows ready for their leads: validates what they ask for, or looks up what to put
 * back.
 */
interface RowPreparation {

	/** The processor of one partition. */
	ItemProcessor<RowBlock<CsvRow>, RowBlock<PreparedRow>> processor(InputLayout layout);

}
