package org.leadupdate.result;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.leadupdate.lead.Lead;

/**
 * The committed chunks of runs: the results of the rows and the position after them,
 * stored together.
 */
public class ChunkResults {

	private final ResultRepository results;

	private final RunPositions positions;

	private final RunThroughput throughput;

	public ChunkResults(ResultRepository results, RunPositions positions, RunThroughput throughput) {
		this.results = results;
		this.positions = positions;
		this.throughput = throughput;
	}

	/**
	 * Stores a chunk, in the caller's transaction.
	 * @param run the run's number
	 * @param partition the partition's number
	 * @param chunk its results, and the position after them
	 */
	public void add(long run, int partition, Chunk chunk) {
		this.results.insert(run, chunk.results());
		this.positions.set(run, partition, chunk.position());
		this.throughput.add(run, partition, chunk.ended(), chunk.results().size());
	}

	/**
	 * The position from which a partition resumes.
	 * @param run the run's number
	 * @param partition the partition's number
	 * @return the position after its last committed row; 0 at the beginning
	 */
	public long position(long run, int partition) {
		return this.positions.get(run, partition);
	}

	/**
	 * The rows of a run by outcome.
	 * @param run the run's number
	 * @return the committed rows
	 */
	public RunCounts counts(long run) {
		return this.results.counts(run);
	}

	/**
	 * The leads after the rows of a run so far, or as a check predicts them.
	 * @param run the run's number
	 * @param leads the leads before, by ID
	 * @return those of them that a row changed, by ID
	 */
	public Map<Long, Lead> latest(long run, Map<Long, Lead> leads) {
		return this.results.latest(run, leads);
	}

	/**
	 * The rows of one transaction.
	 *
	 * @param results the result of each row
	 * @param position where the partition continues after them
	 * @param ended when they were processed, UTC
	 */
	public record Chunk(List<RowResult> results, long position, LocalDateTime ended) {
	}

}
