package org.leadupdate.undo;

import org.leadupdate.batch.RowPreparation;
import org.leadupdate.batch.RunRules;
import org.leadupdate.fields.FieldCatalogs;
import org.leadupdate.fields.OrgFields;
import org.leadupdate.input.csv.CsvSettings;
import org.leadupdate.input.csv.LeadUpdateParser;
import org.leadupdate.run.RunPlanner;
import org.leadupdate.store.AssociateRepository;
import org.leadupdate.store.LeadStore;

/** Reads, once per undo, the rules for its rows. */
public class UndoRules {

	private final FieldCatalogs catalogs;

	private final AssociateRepository associates;

	private final LeadStore leads;

	private final RunPlanner planner;

	public UndoRules(FieldCatalogs catalogs, AssociateRepository associates, LeadStore leads, RunPlanner planner) {
		this.catalogs = catalogs;
		this.associates = associates;
		this.leads = leads;
		this.planner = planner;
	}

	RunRules of(long org, long undone) {
		OrgFields fields = this.catalogs.load(org);
		FormerOwnerWarnings owners = new FormerOwnerWarnings(this.associates.load(org));
		RowPreparation undo = (layout) -> new UndoProcessor(new LeadUpdateParser(layout, CsvSettings.defaults()),
				undone, fields.catalog(), this.leads, owners);
		return this.planner.rules(undo, fields);
	}

}
