package org.leadupdate.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates files and folders that only their owner can read: they contain customer data.
 */
public final class PrivateFiles {

	private static final Logger logger = LoggerFactory.getLogger(PrivateFiles.class);

	private static final String FILE = "rw-------";

	private static final String FOLDER = "rwx------";

	private PrivateFiles() {
	}

	/**
	 * Opens a file to lock it, and creates it if need be. A link is not followed.
	 * @param file the file
	 * @return the open file
	 * @throws IOException if it can't be opened
	 */
	public static FileChannel openLock(Path file) throws IOException {
		return FileChannel.open(file,
				Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS), mode(FILE));
	}

	/** Creates a file and replaces an existing one. */
	public static FileChannel create(Path file) throws IOException {
		Files.deleteIfExists(file);
		return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode(FILE));
	}

	/**
	 * Creates a file to write and read, which is gone when it is closed; on Unix its name
	 * is gone at once, so that a kill leaves nothing behind.
	 * @param file the file; an existing one is replaced
	 * @return the open file
	 * @throws IOException if it can't be created
	 */
	public static FileChannel createTemporary(Path file) throws IOException {
		Files.deleteIfExists(file);
		return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
				StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE), mode(FILE));
	}

	/**
	 * Creates a folder in the system's place for temporary files.
	 * @return the folder, which is to be deleted
	 * @throws IOException if it can't be created
	 */
	public static Path createTemporaryFolder() throws IOException {
		return Files.createTempDirectory("lead-update-", mode(FOLDER));
	}

	/**
	 * Creates a folder and its parents, unless they exist.
	 * @param folder the folder
	 * @throws IOException if it can't be created
	 */
	public static void createFolder(Path folder) throws IOException {
		Files.createDirectories(folder, mode(FOLDER));
	}

	/**
	 * Creates a folder that does not exist yet.
	 * @param folder the folder, whose parent exists
	 * @throws java.nio.file.FileAlreadyExistsException if somebody else has made anything
	 * of this name
	 * @throws IOException if it can't be created
	 */
	public static void createNewFolder(Path folder) throws IOException {
		Files.createDirectory(folder, mode(FOLDER));
	}

	/**
	 * Goes on with a folder that this program created, or creates it again.
	 * @param folder the folder
	 * @throws NotDirectoryException if a link or a file is in its place
	 * @throws IOException if it can't be created
	 */
	public static void reopenFolder(Path folder) throws IOException {
		if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			throw new NotDirectoryException(folder.toString());
		}
		createFolder(folder);
		tryToRestrict(folder, FOLDER);
	}

	/**
	 * Creates an empty file, unless it exists.
	 * @param file the file
	 * @throws IOException if it can't be created, or is a link
	 */
	public static void createFile(Path file) throws IOException {
		if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			Files.createFile(file, mode(FILE));
		}
		else if (Files.isSymbolicLink(file)) {
			throw new FileSystemException(file.toString(), null, "it is a link");
		}
		tryToRestrict(file, FILE);
	}

	/**
	 * Closes the files of one kind in a folder to others, and the folder too if nothing
	 * else is in it.
	 * @param folder the folder
	 * @param prefix what the names of the files begin with
	 * @throws IOException if the folder can't be read
	 */
	public static void restrictAll(Path folder, String prefix) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			boolean alone = true;
			for (Path file : files.toList()) {
				if (file.getFileName().toString().startsWith(prefix)) {
					tryToRestrict(file, Files.isDirectory(file) ? FOLDER : FILE);
				}
				else {
					alone = false;
				}
			}
			if (alone) {
				tryToRestrict(folder, FOLDER);
			}
		}
	}

	/** Of another user's file its owner decides. */
	private static void tryToRestrict(Path path, String permissions) {
		try {
			restrict(path, permissions);
		}
		catch (IOException ex) {
			logger.debug("The permissions of {} could not be set", path, ex);
		}
	}

	private static void restrict(Path path, String permissions) throws IOException {
		if (isPosix() && !Files.isSymbolicLink(path)) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

	private static boolean isPosix() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	}

	private static FileAttribute<?>[] mode(String permissions) {
		if (!isPosix()) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

}
