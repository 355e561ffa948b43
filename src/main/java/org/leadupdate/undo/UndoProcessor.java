package org.leadupdate.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.PreparedRow;
import org.leadupdate.batch.RowBlock;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.input.csv.LeadUpdateParser;
import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.lead.Decision;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.NetChange;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.store.LeadStore;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Looks up, for the leads of a block, what the run that is undone changed in them. */
public class UndoProcessor implements ItemProcessor<RowBlock<CsvRow>, RowBlock<PreparedRow>> {

	private final LeadUpdateParser parser;

	private final ResultRepository results;

	private final long run;

	private final FieldCatalog catalog;

	private final LeadStore leads;

	private final FormerOwnerWarnings owners;

	public UndoProcessor(LeadUpdateParser parser, ResultRepository results, long run, FieldCatalog catalog,
			LeadStore leads, FormerOwnerWarnings owners) {
		this.parser = parser;
		this.results = results;
		this.run = run;
		this.catalog = catalog;
		this.leads = leads;
		this.owners = owners;
	}

	@Override
	public RowBlock<PreparedRow> process(RowBlock<CsvRow> block) {
		List<Long> ids = block.rows().stream().map((row) -> Long.valueOf(this.parser.parse(row).leadId())).toList();
		Map<Long, NetChange> changes = this.results.netChanges(this.run, ids);
		List<PreparedRow> prepared = new ArrayList<>(ids.size());
		for (int i = 0; i < ids.size(); i++) {
			prepared.add(prepare(block.rows().get(i), ids.get(i), changes));
		}
		return new RowBlock<>(prepared, block.positions());
	}

	private PreparedRow prepare(CsvRow row, long id, Map<Long, NetChange> changes) {
		UndoOperation operation = new UndoOperation(id, this.run, Objects.requireNonNull(changes.get(id)), this.catalog,
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
