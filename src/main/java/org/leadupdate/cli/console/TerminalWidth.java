package org.leadupdate.cli.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Scanner;

/** The current width of the terminal, which may change. */
final class TerminalWidth {

	private static final int DEFAULT = 80;

	/** A smaller width means that the terminal does not know it. */
	private static final int MIN = 10;

	/** Each query starts a process, which takes a few milliseconds. */
	private static final long QUERY_INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();

	private int columns = DEFAULT;

	private long queried = System.nanoTime() - QUERY_INTERVAL_NANOS;

	int columns() {
		if (System.nanoTime() - this.queried >= QUERY_INTERVAL_NANOS) {
			this.columns = query();
			this.queried = System.nanoTime();
		}
		return this.columns;
	}

	/** Standard error is the terminal: standard input may be a file. */
	private static int query() {
		try {
			Process stty = new ProcessBuilder("sh", "-c", "stty size <&2")
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			stty.getOutputStream().close();
			try (Scanner size = new Scanner(stty.getInputStream(), StandardCharsets.UTF_8)) {
				size.nextInt();
				int columns = size.nextInt();
				return (columns < MIN) ? DEFAULT : columns;
			}
		}
		catch (IOException | NoSuchElementException ex) {
			return DEFAULT;
		}
	}

}
