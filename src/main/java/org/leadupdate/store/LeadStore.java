package org.leadupdate.store;

import java.util.Collection;
import java.util.Map;

import org.leadupdate.lead.Lead;

/** Reads and writes the leads of the database, a chunk at a time. */
public interface LeadStore {

	/**
	 * Reads and locks leads until the transaction ends. Waits for locks of other
	 * transactions, as long as the server permits.
	 * @param org the org they must belong to
	 * @param sortedIds their IDs, ascending: locking in one order prevents deadlocks
	 * @return the leads that exist, by ID, in that order
	 * @throws org.springframework.dao.PessimisticLockingFailureException on a deadlock,
	 * or when the wait for a lock took too long
	 */
	Map<Long, Lead> lock(long org, Collection<Long> sortedIds);

	/**
	 * The same for the leads that are not locked by another transaction; does not wait.
	 * @param org the org they must belong to
	 * @param sortedIds their IDs, ascending
	 * @return the existing leads that are now locked, by ID, in that order
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
	 * @param leads the new state of the leads, each ID once
	 * @return why the database refused the values of a lead, by lead ID, as it says: such
	 * a lead is left as it was, the others are written
	 * @throws IllegalStateException if one of them does not exist
	 */
	Map<Long, String> update(Collection<Lead> leads);

	/**
	 * The columns that an update writes.
	 * @return what they can hold
	 */
	LeadColumns columns();

	/**
	 * Whether a value of an extended field, once overwritten, can be restored.
	 * @param json the value, as it was read
	 * @return false if the database keeps values that no JSON text makes, and this is one
	 */
	boolean canRestore(String json);

}
