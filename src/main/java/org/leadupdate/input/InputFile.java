package org.leadupdate.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipException;

import org.leadupdate.file.PrivateFiles;
import org.leadupdate.input.encoding.GzipStream;

import org.springframework.util.unit.DataSize;

/**
 * An input that can be read any number of times. A gzip file is decompressed, however
 * many members it has.
 */
public final class InputFile {

	public static final int BUFFER = 1 << 16;

	private static final DataSize UNLIMITED = DataSize.ofBytes(Long.MAX_VALUE);

	private final Path path;

	private final String name;

	private final DataSize limit;

	private InputFile(Path path, String name, DataSize limit) {
		this.path = path;
		this.name = name;
		this.limit = limit;
	}

	/**
	 * The input in a file.
	 * @param path the file
	 * @return the input
	 * @throws InputException if there is no such file, or it is a folder or may not be
	 * read
	 */
	public static InputFile of(Path path) {
		if (Files.notExists(path)) {
			throw new InputException(missing(path.toString()));
		}
		if (Files.isDirectory(path)) {
			throw new InputException("The input " + path + " is a folder: specify a file in it.");
		}
		if (!Files.isReadable(path)) {
			throw new InputException(unreadable(path.toString()));
		}
		return new InputFile(path, path.toString(), UNLIMITED);
	}

	/**
	 * Whether a path can be read only once, like a pipe or {@code /dev/fd/63}, and so has
	 * to be {@link #spooled}.
	 * @param path the path
	 * @return true if it exists and is neither a regular file nor a folder
	 */
	public static boolean isReadOnce(Path path) {
		return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
	}

	/**
	 * Copies a stream that can be read only once to a file that only its owner can read.
	 * @param stream the stream, such as standard input; read to its end, not closed
	 * @param name its name in messages, such as {@code standard input}
	 * @param into the file to copy it to; an existing one is replaced
	 * @param limit the most bytes to copy, and to decompress later
	 * @return the input, which reads the copy
	 * @throws InputException if a row exceeds the maximum length, or all of it the limit:
	 * the stream may be endless
	 * @throws IOException if the copy can't be written or the stream can't be read
	 */
	public static InputFile spooled(InputStream stream, String name, Path into, DataSize limit) throws IOException {
		try (FileChannel channel = PrivateFiles.create(into); OutputStream copy = Channels.newOutputStream(channel)) {
			byte[] buffer = new byte[BUFFER];
			LineLengthGuard length = new LineLengthGuard(name);
			SizeGuard size = new SizeGuard(name, limit);
			for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
				size.add(count);
				copy.write(buffer, 0, count);
				length.add(buffer, count);
			}
			channel.force(true);
		}
		return new InputFile(into, name, limit);
	}

	/**
	 * The same input, if it is no larger than it may be.
	 * @param bytes the most bytes it may have, decompressed
	 * @return the input, which is measured when it is hashed
	 */
	public InputFile limitedTo(DataSize bytes) {
		return new InputFile(this.path, this.name, bytes);
	}

	/**
	 * The name of the input in messages.
	 * @return its path as given, or the name of the stream
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The size of its file.
	 * @return the number of bytes, compressed if it is; 0 if the file is gone
	 */
	public long size() {
		return this.path.toFile().length();
	}

	/**
	 * Opens the input.
	 * @return its decompressed bytes
	 * @throws InputException if it is gone, may not be read, or is not a complete gzip
	 * file
	 * @throws IOException if reading fails
	 */
	public InputStream open() throws IOException {
		InputStream file = openRaw();
		try {
			return isGzip(file) ? new GzipStream(file) : file;
		}
		catch (IOException ex) {
			file.close();
			throw failure(ex);
		}
	}

	private InputStream openRaw() throws IOException {
		try {
			return new BufferedInputStream(Files.newInputStream(this.path), BUFFER);
		}
		catch (NoSuchFileException ex) {
			throw new InputException(missing(this.name), ex);
		}
		catch (AccessDeniedException ex) {
			throw new InputException(unreadable(this.name), ex);
		}
	}

	private boolean isGzip(InputStream file) throws IOException {
		file.mark(2);
		boolean magic = GzipStream.isMagic(file.read(), file.read());
		file.reset();
		return magic || this.path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
	}

	/**
	 * Hashes the input.
	 * @return SHA-256 of its decompressed bytes, in lower-case hex
	 * @throws InputException if it can't be opened, is not a complete gzip file, or is
	 * larger than it may be
	 * @throws IOException if reading fails
	 */
	public String sha256() throws IOException {
		MessageDigest digest = newDigest();
		SizeGuard size = new SizeGuard(this.name, this.limit);
		byte[] buffer = new byte[BUFFER];
		try (InputStream stream = open()) {
			for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
				size.add(count);
				digest.update(buffer, 0, count);
			}
		}
		catch (IOException ex) {
			throw failure(ex);
		}
		return hex(digest);
	}

	/** Whether the content just read is the one that was hashed before. */
	public boolean isUnchanged(String expected, MessageDigest read) {
		return hex(read).equals(expected);
	}

	/** Reports a damaged gzip file as an unusable input; returns any other failure. */
	public IOException failure(IOException ex) {
		if (ex instanceof EOFException || ex instanceof ZipException) {
			throw new InputException("The input " + this.name
					+ " is not a complete gzip file: it is damaged or truncated. Transfer it again from its source.",
					ex);
		}
		return ex;
	}

	/** The digest an input is hashed with. */
	public static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	private static String missing(String name) {
		return "The input " + name + " does not exist: check its name and folder.";
	}

	private static String unreadable(String name) {
		return "The input " + name + " can't be read: grant this user read permission.";
	}

}
