package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packaged program as a process, with the memory {@code run.sh} gives it. */
final class ProgramProcess {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/** What a process ends with that SIGKILL ended. */
	static final int KILLED = 128 + 9;

	/** As run.sh has them, but without the optimizing compiler: these runs are short. */
	private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-Xlog:disable", "-Xlog:all=error:stderr", "-Duser.timezone=UTC");

	static final Path JAR = Path.of("target", "lead-update.jar").toAbsolutePath();

	private final Process process;

	private final Path out;

	private final Path err;

	private ProgramProcess(Process process, Path out, Path err) {
		this.process = process;
		this.out = out;
		this.err = err;
	}

	/** Starts a command. */
	static ProgramProcess start(Path home, String... arguments) {
		return start(home, Map.of(), arguments);
	}

	/** Starts a command with an environment. */
	static ProgramProcess start(Path home, Map<String, String> environment, String... arguments) {
		return start(ClassData.option(), home, environment, arguments);
	}

	/**
	 * Starts the demonstration with one more option of the JVM, and without class data.
	 */
	static ProgramProcess with(String option, Path home) {
		return start(option, home, Map.of());
	}

	/**
	 * Starts a command to which a folder is empty, as it is on another machine. Only root
	 * can do that.
	 */
	static ProgramProcess startWithout(Path folder, Path home, Map<String, String> environment, String... arguments) {
		String hide = "mkdir -p \"$0\" && mount -t tmpfs none \"$0\" && exec \"$@\"";
		List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", hide, folder.toString()));
		command.addAll(command(ClassData.option(), home, arguments));
		return of(Path.of("").toAbsolutePath(), environment, command.toArray(String[]::new));
	}

	private static ProgramProcess start(String option, Path home, Map<String, String> environment,
			String... arguments) {
		return of(Path.of("").toAbsolutePath(), environment, command(option, home, arguments).toArray(String[]::new));
	}

	private static List<String> command(String option, Path home, String... arguments) {
		List<String> command = new ArrayList<>(List.of(java(), option));
		command.addAll(OPTIONS);
		command.addAll(List.of("-Dlead-update.home=" + home, "-jar", JAR.toString()));
		command.addAll(Arrays.asList(arguments));
		return command;
	}

	/** Starts any command, in a folder. */
	static ProgramProcess of(Path folder, Map<String, String> environment, String... command) {
		try {
			Path out = temporary("out");
			Path err = temporary("err");
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
				.redirectOutput(out.toFile())
				.redirectError(err.toFile());
			builder.environment().put("LC_ALL", "C.UTF-8");
			builder.environment().put("TERM", "xterm");
			builder.environment().putAll(environment);
			return new ProgramProcess(builder.start(), out, err);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path temporary(String name) throws IOException {
		Path file = Files.createTempFile(name, ".txt");
		file.toFile().deleteOnExit();
		return file;
	}

	/**
	 * Runs a command to its end with a terminal in front of it; the output is that of the
	 * terminal.
	 * @param columns how wide the terminal is
	 */
	static ProgramProcess runInTerminal(Path home, int columns, String... arguments) {
		String program = Stream
			.of(Stream.of(java(), ClassData.option()), OPTIONS.stream(),
					Stream.of("-Dlead-update.terminal=true", "-Dlead-update.home=" + home, "-jar", JAR.toString()),
					Stream.of(arguments))
			.flatMap(Function.identity())
			.map((word) -> "'" + word + "'")
			.collect(Collectors.joining(" ", "stty cols " + columns + "; ", ""));
		return ended(of(Path.of("").toAbsolutePath(), Map.of(), "script", "-qec", program, "/dev/null"));
	}

	private static ProgramProcess ended(ProgramProcess program) {
		program.exitCode();
		return program;
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** Runs a command to its end. */
	static ProgramProcess run(Path home, String... arguments) {
		return ended(start(home, arguments));
	}

	/** Waits for its end. */
	int exitCode() {
		try {
			if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
				throw new AssertionError("It does not end:\n" + out() + err());
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Waits until something has come about while it runs. */
	ProgramProcess await(BooleanSupplier condition) {
		if (!reaches(condition)) {
			throw new AssertionError("It never came about:\n" + out() + err());
		}
		return this;
	}

	/** Waits until something has come about, or it has ended: then false. */
	boolean reaches(BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (!this.process.isAlive()) {
				return false;
			}
			if (System.nanoTime() > end) {
				throw new AssertionError("It never came about, and it does not end:\n" + out() + err());
			}
			LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
		}
		return true;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** The last whole line on standard error so far; empty if there is none. */
	String lastLine() {
		String end = end(this.err);
		int last = end.lastIndexOf('\n');
		return (last < 0) ? "" : end.substring(end.lastIndexOf('\n', last - 1) + 1, last);
	}

	private static String end(Path file) {
		try (FileChannel channel = FileChannel.open(file)) {
			ByteBuffer bytes = ByteBuffer.allocate(1024);
			channel.read(bytes, Math.max(0, channel.size() - bytes.capacity()));
			return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Sends a signal to it, or to what it started where that is what counts. */
	void signal(String name, Function<ProcessHandle, ProcessHandle> target) {
		ProgramProcess kill = of(Path.of("").toAbsolutePath(), Map.of(), "kill", "-" + name,
				"" + target.apply(this.process.toHandle()).pid());
		if (kill.exitCode() != 0) {
			throw new AssertionError(kill.err());
		}
	}

	/** SIGTERM. */
	void terminate() {
		this.process.destroy();
	}

	/** SIGKILL. */
	void kill() {
		this.process.destroyForcibly();
	}

	String out() {
		return read(this.out);
	}

	String err() {
		return read(this.err);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
