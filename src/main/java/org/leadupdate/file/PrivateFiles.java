package org.leadupdate.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Creates files and folders that only their owner can read: they contain customer data.
 */
public final class PrivateFiles {

	private PrivateFiles() {
	}

	/** Creates a file and replaces an existing one. */
	public static FileChannel create(Path file) throws IOException {
		Files.deleteIfExists(file);
		return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				mode("rw-------"));
	}

	/**
	 * Creates a folder and its parents, unless they exist.
	 * @param folder the folder
	 * @throws IOException if it can't be created
	 */
	public static void createFolder(Path folder) throws IOException {
		Files.createDirectories(folder, mode("rwx------"));
	}

	/**
	 * Creates an empty file, unless it exists.
	 * @param file the file
	 * @throws IOException if it can't be created
	 */
	public static void createFile(Path file) throws IOException {
		if (Files.notExists(file)) {
			Files.createFile(file, mode("rw-------"));
		}
	}

	private static FileAttribute<?>[] mode(String permissions) {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

}
