package org.leadupdate.batch;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.DatabaseError;
import org.leadupdate.lead.Lead;
import org.leadupdate.store.LeadStore;

import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Locks the leads of a block. One that another transaction holds makes the block's
 * transaction fail and start again, as a deadlock does. After so many tries the block
 * takes the leads that are free: the rows of the others are rejected, and the run
 * continues.
 */
public final class LeadLocking {

	/** Each waits as long as the connection lets it: seconds. */
	static final int TRIES = 3;

	private static final int LAST_ATTEMPTS = 5;

	private static final Duration ATTEMPT_INTERVAL = Duration.ofMillis(200);

	private final Map<Integer, Integer> failures = new ConcurrentHashMap<>();

	private final StopSignal stop;

	private final DatabaseDialect dialect;

	public LeadLocking(StopSignal stop, DatabaseDialect dialect) {
		this.stop = stop;
		this.dialect = dialect;
	}

	/**
	 * Locks leads in the caller's transaction.
	 * @param partition whose block it is: it keeps its own count of tries
	 * @throws PessimisticLockingFailureException if a retry may succeed
	 */
	LockedLeads lock(LeadStore leads, long org, List<Long> sortedIds, int partition) {
		if (this.failures.getOrDefault(partition, 0) >= TRIES) {
			this.failures.remove(partition);
			return free(leads, org, sortedIds);
		}
		try {
			Map<Long, Lead> locked = leads.lock(org, sortedIds);
			this.failures.remove(partition);
			return new LockedLeads(locked, Map.of());
		}
		catch (PessimisticLockingFailureException ex) {
			if (!isDeadlock(ex)) {
				this.failures.merge(partition, 1, Integer::sum);
			}
			throw ex;
		}
	}

	/** A deadlock is over once one side has given way: nobody holds a lead for long. */
	private boolean isDeadlock(PessimisticLockingFailureException failure) {
		return failure.getRootCause() instanceof SQLException cause
				&& this.dialect.error(cause) == DatabaseError.DEADLOCK;
	}

	private LockedLeads free(LeadStore leads, long org, List<Long> sortedIds) {
		Map<Long, Lead> locked = new TreeMap<>(leads.lockFree(org, sortedIds));
		Map<Long, Lead> stillLocked = stillLocked(leads, org, sortedIds, locked);
		for (int attempt = 0; attempt < LAST_ATTEMPTS && !stillLocked.isEmpty()
				&& !this.stop.await(ATTEMPT_INTERVAL); attempt++) {
			locked.putAll(leads.lockFree(org, List.copyOf(stillLocked.keySet())));
			stillLocked = stillLocked(leads, org, sortedIds, locked);
		}
		return new LockedLeads(locked, stillLocked);
	}

	/** Leads that are there, but not ours. */
	private static Map<Long, Lead> stillLocked(LeadStore leads, long org, List<Long> ids, Map<Long, Lead> locked) {
		List<Long> missing = new ArrayList<>(ids);
		missing.removeAll(locked.keySet());
		return missing.isEmpty() ? Map.of() : new TreeMap<>(leads.read(org, missing));
	}

	/**
	 * The leads of a block.
	 *
	 * @param locked those that no other transaction can change now
	 * @param stillLocked those that another transaction holds, as they were last
	 * committed
	 */
	record LockedLeads(Map<Long, Lead> locked, Map<Long, Lead> stillLocked) {

		/** All of them, by ID. */
		Map<Long, Lead> all() {
			if (this.stillLocked.isEmpty()) {
				return this.locked;
			}
			Map<Long, Lead> all = new HashMap<>(this.locked);
			all.putAll(this.stillLocked);
			return all;
		}

	}

}
