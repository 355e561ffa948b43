package org.leadupdate.dialect.hsqldb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.DatabaseInUseException;
import org.leadupdate.file.PrivateFiles;

/**
 * Locks the folder of the embedded database against other processes. The operating system
 * releases the lock when the process ends, however it ends; HSQLDB's own lock file would
 * make the next process wait.
 */
final class FolderLock implements AutoCloseable {

	/** What the names of the database's files begin with. */
	private static final String FILES = "leads.";

	private final Path folder;

	private final FileChannel channel;

	private FolderLock(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * Locks a folder, which is created if necessary, for its owner only.
	 * @throws DatabaseInUseException if another process, or this one, has locked it
	 * @throws DatabaseException if the folder can't be created or written to
	 */
	static FolderLock acquire(Path folder) {
		try {
			PrivateFiles.createFolder(folder);
			FileChannel channel = PrivateFiles.openLock(folder.resolve(FILES + "lock"));
			if (tryLock(channel) != null) {
				PrivateFiles.restrictAll(folder, FILES);
				return new FolderLock(folder, channel);
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

	@Override
	public void close() throws IOException {
		try {
			PrivateFiles.restrictAll(this.folder, FILES);
		}
		finally {
			this.channel.close();
		}
	}

}
