package org.leadupdate.dialect.hsqldb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.DatabaseInUseException;

/**
 * Locks the folder of the embedded database against other processes. The operating system
 * releases the lock when the process ends, however it ends; HSQLDB's own lock file would
 * make the next process wait.
 */
final class FolderLock implements AutoCloseable {

	private final FileChannel channel;

	private FolderLock(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Locks a folder, which is created if necessary, for its owner only.
	 * @throws DatabaseInUseException if another process, or this one, has locked it
	 * @throws DatabaseException if the folder can't be created or written to
	 */
	static FolderLock acquire(Path folder) {
		try {
			Files.createDirectories(folder, ownerOnly(folder));
			FileChannel channel = FileChannel.open(folder.resolve("leads.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (tryLock(channel) != null) {
				return new FolderLock(channel);
			}
			channel.close();
			throw new DatabaseInUseException("The embedded database in " + folder + " is in use by another command. "
					+ "Wait until it has ended, or set a database server in spring.datasource.url.");
		}
		catch (IOException ex) {
			throw new DatabaseException(
					"The folder " + folder + " of the embedded database can't be written ("
							+ ex.getClass().getSimpleName() + "). Check its permissions, or set lead-update.data-dir.",
					ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static FileAttribute<?>[] ownerOnly(Path folder) {
		return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
