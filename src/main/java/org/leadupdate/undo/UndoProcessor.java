package org.leadupdate.undo;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.PreparedRow;
import org.leadupdate.batch.RowBlock;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.input.csv.LeadUpdateParser;
import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.lead.Decision;
import org.leadupdate.lead.Lead;
import org.leadupdate.store.LeadStore;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Makes, of what the run that is undone changed in a lead, how that is restored. */
public class UndoProcessor implements ItemProcessor<RowBlock<CsvRow>, RowBlock<PreparedRow>> {

	private final LeadUpdateParser parser;

	private final long run;

	private final FieldCatalog catalog;

	private final LeadStore leads;

	private final FormerOwnerWarnings owners;

	public UndoProcessor(LeadUpdateParser parser, long run, FieldCatalog catalog, LeadStore leads,
			FormerOwnerWarnings owners) {
		this.parser = parser;
		this.run = run;
		this.catalog = catalog;
		this.leads = leads;
		this.owners = owners;
	}

	@Override
	public RowBlock<PreparedRow> process(RowBlock<CsvRow> block) {
		return new RowBlock<>(block.rows().stream().map(this::prepare).toList(), block.begin(), block.positions());
	}

	private PreparedRow prepare(CsvRow row) {
		long id = Long.parseLong(String.valueOf(row.text(0)));
		UndoOperation operation = new UndoOperation(id, this.run, UndoneChange.read(row.cell(1)), this.catalog,
				this.leads::canRestore);
		return new PreparedRow(row.row(), row.line(), id, id, (lead, now, updatedBy) -> {
			Decision decision = operation.decide(lead, now, updatedBy);
			return decision.withWarnings(this.owners.warnings(owner(lead), owner(decision.after())));
		}, () -> this.parser.sourceRow(row));
	}

	private static @Nullable String owner(@Nullable Lead lead) {
		return (lead != null) ? lead.owner() : null;
	}

}
