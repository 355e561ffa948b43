package org.leadupdate.batch;

import java.util.List;

import org.leadupdate.result.ChunkResults;
import org.leadupdate.result.RowResult;
import org.leadupdate.result.StoredPack;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Delivers a block, then stores the results and the partition's position in one
 * transaction.
 */
class RowBlockWriter implements ItemWriter<RowBlock<PreparedRow>> {

	private final RunPlan plan;

	private final int partition;

	private final PartitionAccess access;

	private final LeadSink sink;

	private final TransactionOperations recording;

	private final ChunkResults results;

	private final CommittedChunks committed;

	RowBlockWriter(RunPlan plan, int partition, PartitionAccess access, LeadSink sink, TransactionOperations recording,
			ChunkResults results, CommittedChunks committed) {
		this.plan = plan;
		this.partition = partition;
		this.access = access;
		this.sink = sink;
		this.recording = recording;
		this.results = results;
		this.committed = committed;
	}

	@Override
	public void write(Chunk<? extends RowBlock<PreparedRow>> chunk) {
		for (RowBlock<PreparedRow> block : chunk) {
			write(block);
		}
	}

	private void write(RowBlock<PreparedRow> block) {
		long begun = System.nanoTime();
		this.access.check();
		Delivery delivery = this.sink.deliver(block);
		if (!delivery.results().isEmpty()) {
			this.recording.executeWithoutResult((status) -> record(block, delivery, begun));
		}
		if (delivery.failure() != null) {
			throw delivery.failure();
		}
	}

	private void record(RowBlock<PreparedRow> block, Delivery delivery, long begun) {
		List<RowResult> rowResults = delivery.results();
		List<StoredPack> packs = this.results.add(this.plan.run().number(), this.partition, new ChunkResults.Chunk(
				rowResults, block.begin(), block.positionAfter(rowResults.size()), delivery.at()));
		delivery.record().run();
		this.committed.afterCommit(this.plan, begun, rowResults, packs);
	}

}
