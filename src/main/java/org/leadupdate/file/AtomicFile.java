package org.leadupdate.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that appears under its name only when it is complete, and not at all otherwise.
 */
public final class AtomicFile implements Closeable {

	private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	private static final int BUFFER = 1 << 16;

	private final Path file;

	private final Path temporary;

	private final FileChannel channel;

	private final OutputStream stream;

	public AtomicFile(Path file) throws IOException {
		this.file = file;
		this.temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
		Files.deleteIfExists(this.temporary);
		this.channel = FileChannel.open(this.temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				OWNER_ONLY);
		this.stream = new BufferedOutputStream(Channels.newOutputStream(this.channel), BUFFER);
	}

	/** The stream to write to. */
	public OutputStream stream() {
		return this.stream;
	}

	/** Whether the existing file of this name has the same content. */
	public boolean isUnchanged() throws IOException {
		this.stream.flush();
		return Files.mismatch(this.temporary, this.file) < 0;
	}

	/** Syncs the content to the disk, then gives the file its name. */
	public void publish() throws IOException {
		this.stream.flush();
		this.channel.force(true);
		this.channel.close();
		Files.move(this.temporary, this.file, StandardCopyOption.ATOMIC_MOVE);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
		Files.deleteIfExists(this.temporary);
	}

}
