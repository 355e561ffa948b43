package org.leadupdate.batch;

import java.util.Collection;
import java.util.Map;

import org.leadupdate.lead.Lead;
import org.leadupdate.result.ChunkResults;
import org.leadupdate.store.LeadColumns;
import org.leadupdate.store.LeadStore;

/**
 * The leads of a check: read without a lock, as the run's own earlier rows would have
 * left them, and never written. Rows of a lead are in one partition, so that those
 * earlier rows are committed results.
 */
final class CheckedLeadStore implements LeadStore {

	private final LeadStore leads;

	private final ChunkResults results;

	private final long run;

	private final int partition;

	CheckedLeadStore(LeadStore leads, ChunkResults results, long run, int partition) {
		this.leads = leads;
		this.results = results;
		this.run = run;
		this.partition = partition;
	}

	@Override
	public Map<Long, Lead> lock(long org, Collection<Long> sortedIds) {
		return read(org, sortedIds);
	}

	@Override
	public Map<Long, Lead> lockFree(long org, Collection<Long> sortedIds) {
		return read(org, sortedIds);
	}

	@Override
	public Map<Long, Lead> read(long org, Collection<Long> ids) {
		Map<Long, Lead> read = this.leads.read(org, ids);
		read.putAll(this.results.latest(this.run, this.partition, read));
		return read;
	}

	@Override
	public Map<Long, String> update(Collection<Lead> changed) {
		return Map.of();
	}

	@Override
	public LeadColumns columns() {
		return this.leads.columns();
	}

	@Override
	public boolean canRestore(String json) {
		return this.leads.canRestore(json);
	}

}
