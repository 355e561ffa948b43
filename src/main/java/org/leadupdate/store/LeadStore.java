package org.leadupdate.store;

import java.util.Collection;
import java.util.Map;

import org.leadupdate.lead.Lead;

/** The leads of the database, a chunk at a time. */
public interface LeadStore {

	/**
	 * Reads leads and keeps everybody else from changing them until the transaction ends.
	 * Waits for those who hold one of them, as long as the server lets it.
	 * @param org the org they must belong to
	 * @param sortedIds their IDs, ascending: who locks in one order can't deadlock
	 * @return the leads that exist, by ID, in that order
	 * @throws org.springframework.dao.PessimisticLockingFailureException on a deadlock,
	 * or when the wait for a lock took too long
	 */
	Map<Long, Lead> lock(long org, Collection<Long> sortedIds);

	/**
	 * The same for those of the leads that nobody else holds; does not wait.
	 * @param org the org they must belong to
	 * @param sortedIds their IDs, ascending
	 * @return the leads that exist and are locked now, by ID, in that order
	 */
	Map<Long, Lead> lockFree(long org, Collection<Long> sortedIds);

	/**
	 * Reads leads without locking them.
	 * @param org the org they must belong to
	 * @param ids their IDs
	 * @return the leads that exist, by ID
	 */
	Map<Long, Lead> read(long org, Collection<Long> ids);

	/**
	 * Writes the owner, the extended fields and the last update of leads that this
	 * transaction has locked.
	 * @param leads the leads as they are to be, each ID once
	 * @throws IllegalStateException if one of them is not there
	 */
	void update(Collection<Lead> leads);

}
