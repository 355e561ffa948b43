package org.leadupdate.input.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.file.PrivateFiles;

/**
 * Writes a spool: rows to as many files as there are partitions, all rows of one lead to
 * the same file, in the order they are added. Many rows are sorted by lead, some hundred
 * thousand at a time. The same rows make the same files, byte for byte, so that positions
 * stay valid if the spool is made again.
 */
public final class SpoolWriter implements Closeable {

	/** Bytes, for all partitions together. */
	private static final int MEMORY = 32 * 1024 * 1024;

	private final Path folder;

	private final Partitioning partitioning;

	private final List<SpoolFile> files = new ArrayList<>();

	private long rows;

	/**
	 * Begins a spool and replaces an older one in the same folder.
	 * @param folder the folder; created if necessary, readable only by its owner
	 * @param partitioning says which rows go to which file
	 * @throws IOException if the folder or a file can't be created
	 */
	public SpoolWriter(Path folder, Partitioning partitioning) throws IOException {
		this(folder, partitioning, MEMORY);
	}

	SpoolWriter(Path folder, Partitioning partitioning, int memory) throws IOException {
		this.folder = folder;
		this.partitioning = partitioning;
		int partitions = partitioning.partitions();
		Spool.delete(folder);
		PrivateFiles.createFolder(folder);
		for (int i = 0; i < partitions; i++) {
			this.files.add(new SpoolFile(PrivateFiles.create(Spool.file(folder, i)), memory / partitions));
		}
	}

	/**
	 * Adds a row.
	 * @param lead the lead ID, or any number if there is none: rows of one lead go to the
	 * same partition
	 * @param row the number of the row
	 * @param line the line of the file where it begins
	 * @param cells its cells, text as UTF-8
	 * @param raw its bytes, if they are not just the cells with delimiters between them
	 * @throws IOException if the disk fails
	 */
	public void add(long lead, long row, long line, List<byte[]> cells, byte @Nullable [] raw) throws IOException {
		add(lead, row, line, 0, cells, raw);
	}

	/** Adds a row, ragged unless expectedCells is 0. */
	public void add(long lead, long row, long line, int expectedCells, List<byte[]> cells, byte @Nullable [] raw)
			throws IOException {
		this.files.get(this.partitioning.partition(lead)).add(lead, row, line, expectedCells, cells, raw);
		this.rows++;
	}

	/**
	 * Syncs the rows to the disk and marks the spool as complete.
	 * @param sha256 the hash of the input, see {@link Spool#isComplete}
	 * @param details further lines of the marker, for people
	 * @throws IOException if the disk fails
	 */
	public void finish(String sha256, List<String> details) throws IOException {
		for (SpoolFile file : this.files) {
			file.finish();
		}
		List<String> lines = new ArrayList<>(List.of("rows " + this.rows));
		lines.addAll(details);
		Spool.mark(this.folder, sha256, this.files.size(), lines);
	}

	/**
	 * Closes the files. A spool that was not {@linkplain #finish finished} is not
	 * complete.
	 * @throws IOException if the disk fails
	 */
	@Override
	public void close() throws IOException {
		for (SpoolFile file : this.files) {
			file.close();
		}
	}

}
