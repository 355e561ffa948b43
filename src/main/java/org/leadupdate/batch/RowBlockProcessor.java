package org.leadupdate.batch;

import java.util.ArrayList;
import java.util.List;

import org.leadupdate.conversion.Conversion;
import org.leadupdate.input.csv.LeadUpdateParser;
import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.validation.LeadUpdateValidator;
import org.leadupdate.validation.ValidatedUpdate;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Parses and validates the rows of a block, as far as that is possible without their
 * leads.
 */
public class RowBlockProcessor implements ItemProcessor<RowBlock<CsvRow>, RowBlock<PreparedRow>> {

	private final LeadUpdateParser parser;

	private final Conversion conversion;

	private final LeadUpdateValidator validator;

	public RowBlockProcessor(LeadUpdateParser parser, Conversion conversion, LeadUpdateValidator validator) {
		this.parser = parser;
		this.conversion = conversion;
		this.validator = validator;
	}

	@Override
	public RowBlock<PreparedRow> process(RowBlock<CsvRow> block) {
		List<PreparedRow> prepared = new ArrayList<>(block.rows().size());
		for (CsvRow row : block.rows()) {
			prepared.add(prepare(row));
		}
		return new RowBlock<>(prepared, block.begin(), block.positions());
	}

	private PreparedRow prepare(CsvRow row) {
		ValidatedUpdate update = this.validator.validate(this.conversion.convert(this.parser.parse(row)));
		return new PreparedRow(row.row(), row.line(), update.leadId(), update.namedLeadId(), update::decide,
				() -> this.parser.sourceRow(row));
	}

}
