package org.leadupdate.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A server of a test's own, to be killed. Where {@code LEADS_TEST_SERVER_COMMAND} is set
 * it is what that command starts and prints the URL of (user root, no password, on this
 * machine, started again by the same command), else a MariaDB.
 */
public final class OwnServer implements AutoCloseable {

	private static final String COMMAND = System.getenv("LEADS_TEST_SERVER_COMMAND");

	/** Why a test can't have one. */
	public static final String ABSENT = "There is no embedded MariaDB for this platform. LEADS_TEST_SERVER_COMMAND can start another server.";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final List<String> command;

	private final String url;

	private ProcessHandle process;

	private OwnServer(List<String> command, String url) {
		this.url = url;
		this.process = process();
		this.command = command.isEmpty() ? commandLine(this.process) : command;
	}

	/**
	 * Whether there is one to start.
	 * @return false on a platform that the embedded MariaDB does not know
	 */
	public static boolean isAvailable() {
		return isCommandGiven() || MariaDb.isAvailable();
	}

	private static boolean isCommandGiven() {
		return COMMAND != null && !COMMAND.isBlank();
	}

	/**
	 * Starts a server.
	 * @return the server, which answers
	 */
	public static OwnServer start() {
		if (!isCommandGiven()) {
			// Its commits outlive a kill, if not a power cut. Its command line starts it
			// again.
			return new OwnServer(List.of(), MariaDb.start("--innodb-flush-log-at-trx-commit=2"));
		}
		List<String> command = List.of("sh", "-c", COMMAND);
		String url = run(command);
		return new OwnServer(command, url.substring(0, url.lastIndexOf('/') + 1));
	}

	/**
	 * Where it is.
	 * @return its JDBC URL, with a slash at the end
	 */
	public String url() {
		return this.url;
	}

	/**
	 * Where it is.
	 * @return its port
	 */
	public int port() {
		return Integer.parseInt(this.url.replaceAll("\\D*[\\d.]+:(\\d+)/", "$1"));
	}

	/** SIGKILL, and a start after that; returns once it answers. */
	public void killAndStart() {
		kill();
		if (this.command.get(0).equals("sh")) {
			run(this.command);
		}
		else {
			launch(this.command);
		}
		this.process = process();
	}

	private void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	private static List<String> commandLine(ProcessHandle process) {
		List<String> command = new ArrayList<>(List.of(process.info().command().orElseThrow()));
		command.addAll(List.of(process.info().arguments().orElseThrow()));
		return command;
	}

	/** The server's own process: it tells the file that names it. */
	private ProcessHandle process() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try (Connection connection = DriverManager.getConnection(this.url, TestServer.USER, "");
					Statement statement = connection.createStatement();
					ResultSet file = statement.executeQuery("SELECT @@pid_file, @@datadir")) {
				file.next();
				Path path = Path.of(file.getString(2)).resolve(file.getString(1));
				return ProcessHandle.of(Long.parseLong(Files.readString(path).strip())).orElseThrow();
			}
			catch (SQLException ex) {
				if (System.nanoTime() > end) {
					throw new IllegalStateException("The server does not answer", ex);
				}
				LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static void launch(List<String> command) {
		try {
			new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The last line that a command prints. */
	private static String run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
				.toList();
			return lines.get(lines.size() - 1).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

	@Override
	public String toString() {
		return this.url;
	}

}
