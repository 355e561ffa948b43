package org.leadupdate.result;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.leadupdate.database.TestDatabase;

/** The chunks of a run, as a process would store them that has just begun with it. */
public final class StoredChunks {

	private static final byte[] NONE = { 2, 0, 0, 0, 120, (byte) 156, (byte) 139, (byte) 142, 5, 0, 1, 21, 0,
			(byte) 185 };

	private final ChunkResults chunks;

	private final long run;

	private final List<StoredPack> packs = new ArrayList<>();

	public StoredChunks(TestDatabase database, long run) {
		this.chunks = database.chunks();
		this.run = run;
	}

	/** Stores a chunk with results of some rows. */
	public StoredChunks add(List<RowResult> results) {
		return add(0, results);
	}

	/** Stores a chunk of a partition. */
	public StoredChunks add(int partition, List<RowResult> results) {
		long begin = this.chunks.position(this.run, partition);
		this.packs.addAll(this.chunks.add(this.run, partition,
				new ChunkResults.Chunk(results, begin, begin + 1, RowResults.NOW)));
		return this;
	}

	/** What was stored, in that order. */
	public List<StoredPack> packs() {
		return this.packs;
	}

	/** Results as they would be stored. */
	public static StoredPack packed(RowResult... results) {
		ResultPack pack = ResultPacker.pack(List.of(results), Long.MAX_VALUE).get(0);
		return new StoredPack(new PackKey(7, 0, pack.firstRow(), 0, pack.firstRow()), pack.bytes());
	}

	/** Stores that a process was done with some rows at a time, without their results. */
	public static void worked(TestDatabase database, long run, LocalDateTime began, LocalDateTime ended, long rows) {
		long position = 1 + database.jdbc()
			.sql("SELECT COALESCE(MAX(spool_begin), 0) FROM lead_update_chunk WHERE partition_no = 99")
			.query(Long.class)
			.single();
		database.jdbc()
			.sql("""
					INSERT INTO lead_update_chunk (run_id, partition_no, spool_begin, part, spool_end, first_row,
					    last_row, updated, unchanged, rejected, began, ended, lead_ids, format, results)
					VALUES (?, 99, ?, 0, 0, 0, 1, ?, 0, 0, ?, ?, ?, 1, ?)""")
			.params(run, position, rows, began.toEpochSecond(ZoneOffset.UTC), ended.toEpochSecond(ZoneOffset.UTC),
					new byte[0], NONE)
			.update();
	}

	/** All results of a run, in input order. */
	public static List<RowResult> results(TestDatabase database, long run) {
		List<RowResult> all = new ArrayList<>();
		database.results().packs(run, 0).forEach((pack) -> all.addAll(database.results().read(pack)));
		all.sort((result, other) -> Long.compare(result.row(), other.row()));
		return all;
	}

}
