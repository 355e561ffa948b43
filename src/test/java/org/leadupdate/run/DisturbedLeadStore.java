package org.leadupdate.run;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import org.leadupdate.lead.Lead;
import org.leadupdate.store.LeadColumns;
import org.leadupdate.store.LeadStore;

/**
 * A store where something happens after an update, within its transaction, or after a
 * read without a lock.
 */
final class DisturbedLeadStore implements LeadStore {

	private final LeadStore store;

	private final IntConsumer disturbance;

	private final AtomicInteger updates = new AtomicInteger();

	DisturbedLeadStore(LeadStore store, IntConsumer disturbance) {
		this.store = store;
		this.disturbance = disturbance;
	}

	@Override
	public Map<Long, Lead> lock(long org, Collection<Long> sortedIds) {
		return this.store.lock(org, sortedIds);
	}

	@Override
	public Map<Long, Lead> lockFree(long org, Collection<Long> sortedIds) {
		return this.store.lockFree(org, sortedIds);
	}

	@Override
	public Map<Long, Lead> read(long org, Collection<Long> ids) {
		Map<Long, Lead> read = this.store.read(org, ids);
		this.disturbance.accept(this.updates.incrementAndGet());
		return read;
	}

	@Override
	public Map<Long, String> update(Collection<Lead> leads) {
		Map<Long, String> refused = this.store.update(leads);
		this.disturbance.accept(this.updates.incrementAndGet());
		return refused;
	}

	@Override
	public LeadColumns columns() {
		return this.store.columns();
	}

	@Override
	public boolean canRestore(String json) {
		return this.store.canRestore(json);
	}

}
