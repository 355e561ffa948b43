package org.leadupdate.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.leadupdate.file.PrivateFiles;

/** A file in which lines wait for their turn. It is made when it is first needed. */
final class LinesFile implements Closeable {

	private final Path path;

	private @Nullable FileChannel channel;

	private long size;

	private boolean isClosed;

	LinesFile(Path path) {
		this.path = path;
	}

	/** Adds the lines of a pack, which are in memory, to its end. */
	synchronized WaitingLines add(WaitingLines lines) throws IOException {
		if (this.isClosed) {
			throw new ClosedChannelException();
		}
		FileChannel open = this.channel;
		if (open == null) {
			open = PrivateFiles.createTemporary(this.path);
			this.channel = open;
		}
		long begin = this.size;
		ByteBuffer bytes = lines.inMemory();
		while (bytes.hasRemaining()) {
			this.size += open.write(bytes, this.size);
		}
		return WaitingLines.inFile(lines.rows(), open, begin, this.size);
	}

	@Override
	public synchronized void close() throws IOException {
		this.isClosed = true;
		if (this.channel != null) {
			this.channel.close();
		}
	}

}
