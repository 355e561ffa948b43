package org.leadupdate.batch;

import java.time.Clock;

import org.leadupdate.store.LeadStore;

/**
 * Access to leads.
 *
 * @param store holds them
 * @param locking locks them
 * @param clock gives the time of their update
 */
public record LeadAccess(LeadStore store, LeadLocking locking, Clock clock) {

}
