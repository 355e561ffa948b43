package org.leadupdate.share;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.leadupdate.input.spool.Spool;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The spools of runs with workers, in pieces that every server takes. They are
 * compressed, since all of them are written before the first row is applied.
 */
public class SharedSpool {

	/** Bytes of a piece before it is compressed. */
	static final int PIECE = 512 * 1024;

	private final JdbcClient jdbc;

	private final SharedRuns runs;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 * @param runs knows which spools are stored
	 */
	public SharedSpool(JdbcClient jdbc, SharedRuns runs) {
		this.jdbc = jdbc;
		this.runs = runs;
	}

	/**
	 * Stores a spool, unless it is stored already: the same rows make the same files.
	 * @param run the run's number
	 * @param folder the spool's folder
	 * @param partitions the number of its partitions
	 * @throws IOException if it can't be read
	 */
	public void store(long run, Path folder, int partitions) throws IOException {
		if (this.runs.isStored(run)) {
			return;
		}
		// What a killed process has left.
		this.runs.remove(run);
		for (int partition = 0; partition < partitions; partition++) {
			try (FileChannel file = FileChannel.open(Spool.file(folder, partition))) {
				store(run, partition, file);
			}
		}
		this.runs.stored(run);
	}

	private void store(long run, int partition, FileChannel file) throws IOException {
		ByteBuffer piece = ByteBuffer.allocate(PIECE);
		for (int number = 0; fill(piece, file); number++) {
			this.jdbc.sql("""
					INSERT INTO lead_update_spool (run_id, partition_no, piece_no, content)
					VALUES (:run, :partition, :piece, :content)""")
				.param("run", run)
				.param("partition", partition)
				.param("piece", number)
				.param("content", compressed(piece.array(), piece.position()))
				.update();
		}
	}

	private static byte[] compressed(byte[] bytes, int length) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream(PIECE / 2);
		Deflater fast = new Deflater(Deflater.BEST_SPEED);
		try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, fast)) {
			out.write(bytes, 0, length);
		}
		finally {
			fast.end();
		}
		return compressed.toByteArray();
	}

	private static boolean fill(ByteBuffer piece, FileChannel file) throws IOException {
		piece.clear();
		int read = 0;
		while (read >= 0 && piece.hasRemaining()) {
			read = file.read(piece);
		}
		return piece.position() > 0;
	}

	/**
	 * Copies a partition.
	 * @param run the run's number
	 * @param partition its number
	 * @param copy an empty file, which is at its beginning afterwards
	 * @throws IOException if the disk fails, or the run is over
	 */
	public void fetch(long run, int partition, FileChannel copy) throws IOException {
		int number = 0;
		OutputStream out = Channels.newOutputStream(copy);
		Optional<byte[]> piece = piece(run, partition, number);
		while (piece.isPresent()) {
			new InflaterInputStream(new ByteArrayInputStream(piece.get())).transferTo(out);
			number++;
			piece = piece(run, partition, number);
		}
		// A removed run has no marker: its pieces may be gone in part.
		if (!this.runs.isStored(run)) {
			throw new EOFException("The rows of run " + run + " are no longer in the database");
		}
		copy.position(0);
	}

	private Optional<byte[]> piece(long run, int partition, int number) {
		return this.jdbc.sql("""
				SELECT content FROM lead_update_spool
				WHERE run_id = :run AND partition_no = :partition AND piece_no = :piece""")
			.param("run", run)
			.param("partition", partition)
			.param("piece", number)
			.query(byte[].class)
			.optional();
	}

}
