package org.leadupdate.batch;

import org.leadupdate.result.ChunkResults;
import org.leadupdate.store.LeadStore;

import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides where the updates of a run go, and what a chunk's transaction is there. In the
 * database it is that of the leads and their results. No database transaction is open
 * while the vendor's API is called: what was sent can't be rolled back.
 */
public final class LeadSinks {

	private final LeadAccess database;

	private final ApiAccess api;

	private final ChunkResults results;

	private final PlatformTransactionManager transactionManager;

	public LeadSinks(LeadAccess database, ApiAccess api, ChunkResults results,
			PlatformTransactionManager transactionManager) {
		this.database = database;
		this.api = api;
		this.results = results;
		this.transactionManager = transactionManager;
	}

	LeadSink of(RunPlan plan, int partition, PartitionAccess access) {
		if (plan.run().isThroughApi()) {
			return plan.isCheck() ? new ApiCheck(plan, this.database.clock()) : apiSink(plan, partition, access);
		}
		LeadStore store = plan.isCheck()
				? new CheckedLeadStore(this.database.store(), this.results, plan.run().number(), partition)
				: this.database.store();
		return new DatabaseSink(plan, partition, store, this.database, this.results);
	}

	private LeadSink apiSink(RunPlan plan, int partition, PartitionAccess access) {
		if (plan.run().hasWorkers()) {
			this.api.api().get().shareLimit(access::processes);
		}
		return new ApiSink(plan, partition, this.api, this.database.clock());
	}

	/** How long it takes to send rows, at the set limit. */
	String estimate(long rows) {
		return this.api.api().get().settings().estimate(rows);
	}

	/** What begins and commits the chunks of a run. */
	PlatformTransactionManager chunkTransactions(RunPlan plan) {
		return plan.run().isThroughApi() ? new ResourcelessTransactionManager() : this.transactionManager;
	}

	/** The transaction in which the results of a chunk are stored. */
	TransactionOperations recording(RunPlan plan) {
		return plan.run().isThroughApi() ? this.api.transactions() : TransactionOperations.withoutTransaction();
	}

}
