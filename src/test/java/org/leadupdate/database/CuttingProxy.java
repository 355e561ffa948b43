package org.leadupdate.database;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Stands between the program and a MySQL or MariaDB server, and cuts connections where a
 * test wants it. It knows of the protocol where a command begins and which it is; its
 * connections have to be without TLS.
 */
public final class CuttingProxy implements AutoCloseable {

	private static final int QUERY = 3;

	private static final int QUIT = 1;

	private final ServerSocket entrance;

	private final int serverPort;

	private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

	private volatile Decision decision = (command) -> null;

	/**
	 * Opens an entrance to a server of this machine.
	 * @param serverPort the server's port
	 */
	public CuttingProxy(int serverPort) {
		this.serverPort = serverPort;
		try {
			this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::accept);
	}

	/**
	 * The way to a database through the proxy.
	 * @param url the way without it
	 * @return the URL
	 */
	public String through(String url) {
		return url.replaceFirst(":\\d+/", ":" + this.entrance.getLocalPort() + "/") + "?sslMode=DISABLED";
	}

	/**
	 * Sets where to cut.
	 * @param where asked before each command is sent on
	 */
	public void cutting(Decision where) {
		this.decision = where;
	}

	/**
	 * Cuts each connection that had no command for a while.
	 * @param longest how long it may have had none
	 */
	public void cutIdle(Duration longest) {
		long now = System.nanoTime();
		this.connections.stream()
			.filter((connection) -> now - connection.lastUse > longest.toNanos())
			.forEach(Connection::close);
	}

	/** Cuts every connection. */
	public void cutAll() {
		this.connections.forEach(Connection::close);
	}

	private void accept() {
		while (!this.entrance.isClosed()) {
			try {
				connect(this.entrance.accept());
			}
			catch (IOException ex) {
				// The end, or a server that is down: the client finds its connection
				// closed.
			}
		}
	}

	private void connect(Socket client) throws IOException {
		try {
			Connection connection = new Connection(client,
					new Socket(InetAddress.getLoopbackAddress(), this.serverPort));
			this.connections.add(connection);
			start(connection::sendCommands);
			start(connection::sendAnswers);
		}
		catch (IOException ex) {
			client.close();
			throw ex;
		}
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "proxy");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		closeQuietly(this.entrance);
		cutAll();
	}

	private static void closeQuietly(AutoCloseable socket) {
		try {
			socket.close();
		}
		catch (Exception ex) {
			// It is to be gone.
		}
	}

	/** Where a connection is cut. */
	public enum Cut {

		/** The command does not reach the server. */
		BEFORE,
		/** The server carries the command out, and its answer is lost. */
		UNANSWERED,
		/** Once the answer has come. */
		AFTER,
		/** The answer is lost, and nobody tells the client: it waits. */
		SILENT

	}

	/** Says where to cut. */
	public interface Decision {

		/**
		 * Asked before a command is sent on; until it answers the command waits.
		 * @param command the command
		 * @return where to cut its connection, null for not at all
		 */
		@Nullable Cut on(Command command);

	}

	/**
	 * What a client asks of the server.
	 *
	 * @param sql the beginning of the statement, in lower case
	 * @param before the statements of the same connection since its last commit
	 */
	public record Command(String sql, String before) {

		/**
		 * Whether it is a commit of rows of the input.
		 * @return true if rows hang on it
		 */
		public boolean commitsRows() {
			return isCommit() && this.before.contains("insert into lead_update_chunk");
		}

		/**
		 * Whether it is a commit of what Spring Batch notes.
		 * @return true if only that hangs on it
		 */
		public boolean commitsState() {
			return isCommit() && !commitsRows() && this.before.matches("(?s).*(insert into|update) batch_.*");
		}

		private boolean isCommit() {
			return this.sql.equals("commit");
		}

	}

	private final class Connection {

		private final Socket client;

		private final Socket server;

		private final AtomicReference<@Nullable Cut> cut = new AtomicReference<>();

		private String before = "";

		private volatile long lastUse = System.nanoTime();

		Connection(Socket client, Socket server) {
			this.client = client;
			this.server = server;
		}

		void sendCommands() {
			try {
				DataInputStream commands = new DataInputStream(this.client.getInputStream());
				OutputStream out = this.server.getOutputStream();
				while (true) {
					byte[] head = new byte[4];
					commands.readFully(head);
					byte[] body = new byte[(head[0] & 0xFF) | ((head[1] & 0xFF) << 8) | ((head[2] & 0xFF) << 16)];
					commands.readFully(body);
					this.lastUse = System.nanoTime();
					if (head[3] == 0 && body.length > 0 && body[0] != QUIT && decide(body) == Cut.BEFORE) {
						return;
					}
					out.write(packet(head, body));
				}
			}
			catch (IOException ex) {
				// One side is gone.
			}
			finally {
				close();
			}
		}

		/** As one, or the network would hold the second write back for 40 ms. */
		private static byte[] packet(byte[] head, byte[] body) {
			byte[] packet = Arrays.copyOf(head, head.length + body.length);
			System.arraycopy(body, 0, packet, head.length, body.length);
			return packet;
		}

		private @Nullable Cut decide(byte[] body) {
			String sql = (body[0] == QUERY) ? sql(body) : "";
			Cut decided = CuttingProxy.this.decision.on(new Command(sql, this.before));
			this.before = sql.equals("commit") ? "" : this.before + sql + "\n";
			this.cut.set(decided);
			return decided;
		}

		/** MySQL's clients put the number of the statement's attributes before it. */
		private static String sql(byte[] body) {
			String text = new String(body, 1, Math.min(body.length - 1, 200), StandardCharsets.ISO_8859_1);
			return text.trim().toLowerCase(Locale.ROOT);
		}

		void sendAnswers() {
			try {
				InputStream answers = this.server.getInputStream();
				OutputStream out = this.client.getOutputStream();
				byte[] buffer = new byte[1 << 16];
				for (int count = answers.read(buffer); count >= 0; count = answers.read(buffer)) {
					Cut now = this.cut.get();
					if (now == null || now == Cut.AFTER) {
						out.write(buffer, 0, count);
					}
					if (now == Cut.UNANSWERED || now == Cut.AFTER) {
						return;
					}
				}
			}
			catch (IOException ex) {
				// One side is gone.
			}
			finally {
				close();
			}
		}

		void close() {
			CuttingProxy.this.connections.remove(this);
			closeQuietly(this.client);
			closeQuietly(this.server);
		}

	}

}
