package org.leadupdate.input.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.LongStream;

import org.leadupdate.file.PrivateFiles;

/**
 * A folder of spooled rows: a file per partition, and a marker file that is written last
 * to show that the spool is complete.
 */
public final class Spool {

	/** Bytes read or written at a time. */
	static final int BUFFER = 1 << 16;

	/**
	 * To be increased whenever the same rows make different files: a run that began
	 * before has positions in the old files.
	 */
	public static final int FORMAT = 2;

	private static final String MARKER = "whole";

	private Spool() {
	}

	/**
	 * Whether a spool is complete and was made from an input.
	 * @param folder the spool's folder
	 * @param sha256 the hash of the input, in hex
	 * @param partitions the number of its partitions
	 * @return true if it can be read in place of the input
	 * @throws IOException if it can't be read at all
	 */
	public static boolean isComplete(Path folder, String sha256, int partitions) throws IOException {
		Path marker = folder.resolve(MARKER);
		return Files.exists(marker) && Files.readString(marker).startsWith(marker(sha256, lengths(folder, partitions)));
	}

	/**
	 * Removes a spool, if there is one.
	 * @param folder the spool's folder, removed too once it is empty
	 * @throws IOException if a file can't be removed
	 */
	public static void delete(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return;
		}
		// First, so that a partially removed spool is never considered complete.
		Files.deleteIfExists(folder.resolve(MARKER));
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "{" + MARKER + ".new,rows-*}")) {
			for (Path file : files) {
				Files.delete(file);
			}
		}
		if (isEmpty(folder)) {
			Files.delete(folder);
		}
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			return !files.iterator().hasNext();
		}
	}

	/**
	 * The file of a partition.
	 * @param folder the spool's folder
	 * @param partition the partition, from 0
	 * @return its file
	 */
	public static Path file(Path folder, int partition) {
		return folder.resolve("rows-" + partition);
	}

	static void mark(Path folder, String sha256, int partitions, List<String> details) throws IOException {
		String text = marker(sha256, lengths(folder, partitions)) + String.join("\n", details) + "\n";
		Path unfinished = folder.resolve(MARKER + ".new");
		try (FileChannel channel = PrivateFiles.create(unfinished)) {
			channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
			channel.force(true);
		}
		Files.move(unfinished, folder.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
	}

	private static String marker(String sha256, List<Long> lengths) {
		return "lead-update spool " + FORMAT + "\nsha256 " + sha256 + "\nbytes of each partition " + lengths + "\n";
	}

	private static List<Long> lengths(Path folder, int partitions) {
		return LongStream.range(0, partitions)
			.map((partition) -> file(folder, (int) partition).toFile().length())
			.boxed()
			.toList();
	}

}
