package org.leadupdate.dialect.mysql;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * Speaks enough of MySQL's protocol to let anybody in, and answers each query by asking
 * for a file of the client's.
 */
final class RogueServer implements AutoCloseable {

	private static final int QUERY = 3;

	/** Protocol 4.1, secure authentication, its plugins, transactions, local files. */
	private static final int CAPABILITIES = 0x00088000 | 0x2000 | 0x0200 | 0x0080 | 0x0008 | 0x0001;

	private final ServerSocket entrance;

	private final String file;

	private final CompletableFuture<String> received;

	RogueServer(String file) throws IOException {
		this.file = file;
		this.entrance = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		this.received = CompletableFuture.supplyAsync(this::serve);
	}

	int port() {
		return this.entrance.getLocalPort();
	}

	/** What the client sent after the first question for the file, once it is gone. */
	String received() {
		return this.received.join();
	}

	private String serve() {
		StringBuilder answer = new StringBuilder();
		try (Socket client = this.entrance.accept()) {
			DataInputStream in = new DataInputStream(client.getInputStream());
			OutputStream out = client.getOutputStream();
			send(out, 0, greeting());
			read(in);
			send(out, 2, ok());
			for (Packet command = read(in); command.body().charAt(0) != QUERY; command = read(in)) {
				send(out, 1, ok());
			}
			send(out, 1, concat(new byte[] { (byte) 0xFB }, this.file.getBytes(StandardCharsets.UTF_8)));
			// An empty packet ends a file; whoever sends none goes on with a command.
			for (Packet packet = read(in); packet.number() > 0 && !packet.body().isEmpty(); packet = read(in)) {
				answer.append(packet.body());
			}
		}
		catch (IOException ex) {
			// The client has gone, or the test.
		}
		return answer.toString();
	}

	/** Numbered within a command, from 0 on. */
	private record Packet(int number, String body) {
	}

	private static Packet read(DataInputStream in) throws IOException {
		int length = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
		int number = in.readUnsignedByte();
		byte[] body = new byte[length];
		in.readFully(body);
		return new Packet(number, new String(body, StandardCharsets.ISO_8859_1));
	}

	private static void send(OutputStream out, int number, byte[] body) throws IOException {
		out.write(concat(new byte[] { (byte) body.length, (byte) (body.length >> 8), 0, (byte) number }, body));
		out.flush();
	}

	private static byte[] ok() {
		return new byte[] { 0, 0, 0, 2, 0, 0, 0 };
	}

	private static byte[] greeting() {
		byte[] head = concat(new byte[] { 10 }, "8.0.36\0".getBytes(StandardCharsets.UTF_8));
		byte[] salt = "12345678\0".getBytes(StandardCharsets.UTF_8);
		byte[] flags = { (byte) CAPABILITIES, (byte) (CAPABILITIES >> 8), 45, 2, 0, (byte) (CAPABILITIES >> 16),
				(byte) (CAPABILITIES >> 24), 21 };
		byte[] tail = concat(new byte[10], "123456789012\0caching_sha2_password\0".getBytes(StandardCharsets.UTF_8));
		return concat(concat(concat(head, new byte[] { 1, 0, 0, 0 }), concat(salt, flags)), tail);
	}

	private static byte[] concat(byte[] first, byte[] second) {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.writeBytes(first);
		both.writeBytes(second);
		return both.toByteArray();
	}

	@Override
	public void close() {
		try {
			this.entrance.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
