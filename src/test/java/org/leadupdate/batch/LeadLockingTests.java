package org.leadupdate.batch;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.leadupdate.batch.LeadLocking.LockedLeads;
import org.leadupdate.dialect.mysql.MySqlDialect;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.lead.LeadStatus;
import org.leadupdate.store.LeadColumns;
import org.leadupdate.store.LeadStore;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Leads that other transactions hold while a block is to lock them. */
class LeadLockingTests {

	private static final int TIMEOUT = 1205;

	private static final int DEADLOCK = 1213;

	private final Leads leads = new Leads();

	private final StopSignal stop = new StopSignal();

	private final LeadLocking locking = new LeadLocking(this.stop, new MySqlDialect());

	private LockedLeads lock(int partition) {
		return this.locking.lock(this.leads, 7, List.of(1L, 2L, 3L), partition);
	}

	private void failsToLock(int partition) {
		assertThatExceptionOfType(PessimisticLockingFailureException.class).isThrownBy(() -> lock(partition));
	}

	private void failsToLockAsOftenAsItIsRetried() {
		for (int i = 0; i < LeadLocking.TRIES; i++) {
			failsToLock(0);
		}
	}

	@Test
	void freeLeadsAreLockedAtOnce() {
		assertThat(lock(0).locked()).containsOnlyKeys(1L, 2L);
		assertThat(lock(0).stillLocked()).isEmpty();
		assertThat(lock(0).all()).containsOnlyKeys(1L, 2L);
	}

	@Test
	void afterSomeTriesTheFreeLeadsAreTakenWithoutTheOthers() {
		this.leads.held.add(2L);
		this.stop.request();
		failsToLockAsOftenAsItIsRetried();
		LockedLeads locked = lock(0);
		assertThat(locked.locked()).containsOnlyKeys(1L);
		assertThat(locked.stillLocked()).containsOnlyKeys(2L);
		assertThat(locked.all()).containsOnlyKeys(1L, 2L);
	}

	@Test
	void theNextBlockWaitsForItsLeadsAgain() {
		this.leads.held.add(2L);
		this.stop.request();
		failsToLockAsOftenAsItIsRetried();
		lock(0);
		failsToLock(0);
	}

	@Test
	void aLeadThatIsReleasedMeanwhileIsLockedToo() {
		this.leads.held.add(2L);
		failsToLockAsOftenAsItIsRetried();
		this.leads.releasedAfterLooks = 2;
		LockedLeads locked = lock(0);
		assertThat(locked.locked()).containsOnlyKeys(1L, 2L);
		assertThat(locked.stillLocked()).isEmpty();
	}

	@Test
	void eachPartitionCountsItsOwnTries() {
		this.leads.held.add(2L);
		failsToLock(0);
		failsToLock(0);
		failsToLock(1);
		failsToLock(0);
		failsToLock(1);
	}

	@Test
	void aLockBetweenTwoFailuresStartsTheCountAgain() {
		this.leads.held.add(2L);
		failsToLock(0);
		failsToLock(0);
		this.leads.held.clear();
		lock(0);
		this.leads.held.add(2L);
		failsToLockAsOftenAsItIsRetried();
	}

	@Test
	void aDeadlockIsRetriedWithoutCounting() {
		this.leads.held.add(2L);
		this.leads.failure = DEADLOCK;
		failsToLockAsOftenAsItIsRetried();
		failsToLock(0);
	}

	/** The leads 1 and 2; a lead 3 does not exist. */
	private static final class Leads implements LeadStore {

		private final Set<Long> held = new TreeSet<>();

		private int failure = TIMEOUT;

		private int releasedAfterLooks = Integer.MAX_VALUE;

		private int looks;

		@Override
		public Map<Long, Lead> lock(long org, Collection<Long> sortedIds) {
			if (sortedIds.stream().anyMatch(this.held::contains)) {
				throw new CannotAcquireLockException("locked", new SQLException("locked", "40001", this.failure));
			}
			return read(org, sortedIds);
		}

		@Override
		public Map<Long, Lead> lockFree(long org, Collection<Long> sortedIds) {
			if (this.looks++ == this.releasedAfterLooks) {
				this.held.clear();
			}
			return read(org, sortedIds.stream().filter((id) -> !this.held.contains(id)).toList());
		}

		@Override
		public Map<Long, Lead> read(long org, Collection<Long> ids) {
			Map<Long, Lead> read = new TreeMap<>();
			ids.stream()
				.filter((id) -> id < 3)
				.forEach((id) -> read.put(id,
						new Lead(id, LeadStatus.OPEN, "ben", ExtendedFields.NONE, null, null, LeadDetails.NONE)));
			return read;
		}

		@Override
		public Map<Long, String> update(Collection<Lead> leads) {
			throw new UnsupportedOperationException();
		}

		@Override
		public LeadColumns columns() {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean canRestore(String json) {
			throw new UnsupportedOperationException();
		}

	}

}
