package org.leadupdate.job;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldCatalog;
import org.leadupdate.input.InputFile;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.report.ValueTranslator;
import org.leadupdate.result.Run;
import org.leadupdate.store.AssociateRepository;
import org.leadupdate.store.ExtendedFieldRepository;
import org.leadupdate.validation.LeadUpdateValidator;

/** Reads, once a run, what its rows are judged by. */
class RunPlanner {

	private final LeadUpdateProperties properties;

	private final ExtendedFieldRepository fields;

	private final AssociateRepository associates;

	RunPlanner(LeadUpdateProperties properties, ExtendedFieldRepository fields, AssociateRepository associates) {
		this.properties = properties;
		this.fields = fields;
		this.associates = associates;
	}

	RunPlan plan(Run run, @Nullable InputFile input, RunSettings settings) {
		long org = settings.org();
		FieldCatalog catalog = new FieldCatalog(this.fields.definitions(org), this.fields.verticals(org),
				this.fields.references(org));
		LeadUpdateValidator validator = new LeadUpdateValidator(catalog, this.associates.load(org),
				settings.validation());
		return new RunPlan(run, input, settings, validator,
				new ReportStyle(this.properties.timeZone(), ValueTranslator.NONE), this.properties.threads(),
				this.properties.chunkSize());
	}

}
