package org.leadupdate.batch;

import org.leadupdate.conversion.Conversion;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.csv.CsvSettings;
import org.leadupdate.input.csv.LeadUpdateParser;
import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.profile.ColumnProfiler;
import org.leadupdate.validation.LeadUpdateValidator;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Prepares the rows of a CSV file.
 *
 * @param csv how it is read
 * @param conversion converts its values
 * @param validator validates what its rows ask for
 * @param catalog the extended fields of the org
 */
public record CsvRowPreparation(CsvSettings csv, Conversion conversion, LeadUpdateValidator validator,
		FieldCatalog catalog) implements RowPreparation {

	@Override
	public ItemProcessor<RowBlock<CsvRow>, RowBlock<PreparedRow>> processor(InputLayout layout) {
		return new RowBlockProcessor(new LeadUpdateParser(layout, this.csv), this.conversion, this.validator);
	}

	@Override
	public ColumnProfiler profiler(InputLayout layout) {
		return new ColumnProfiler(new LeadUpdateParser(layout, this.csv), this.conversion, this.validator,
				this.catalog);
	}

}
