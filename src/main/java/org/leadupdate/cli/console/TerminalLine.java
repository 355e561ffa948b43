package org.leadupdate.cli.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;

import me.tongfei.progressbar.ProgressBarConsumer;

/** Draws progress bars in the terminal's last line, with the current terminal width. */
final class TerminalLine implements ProgressBarConsumer {

	private static final int WIDTH = 80;

	/** A smaller width means that the terminal does not know it. */
	private static final int MIN_WIDTH = 10;

	/** Each query starts a process, which takes a few milliseconds. */
	private static final long QUERY_INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();

	private final StatusLine line;

	private int width = WIDTH;

	private long queried = System.nanoTime() - QUERY_INTERVAL_NANOS;

	TerminalLine(StatusLine line) {
		this.line = line;
	}

	/** One column stays free: after the last one a terminal would begin a new line. */
	@Override
	public int getMaxRenderedLength() {
		if (System.nanoTime() - this.queried >= QUERY_INTERVAL_NANOS) {
			this.width = queryWidth();
			this.queried = System.nanoTime();
		}
		return this.width - 1;
	}

	/** Standard error is the terminal: standard input may be a file. */
	private int queryWidth() {
		try {
			Process stty = new ProcessBuilder("sh", "-c", "stty size <&2")
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			stty.getOutputStream().close();
			try (Scanner size = new Scanner(stty.getInputStream(), StandardCharsets.UTF_8)) {
				size.nextInt();
				int columns = size.nextInt();
				return (columns < MIN_WIDTH) ? WIDTH : columns;
			}
		}
		catch (IOException | java.util.NoSuchElementException ex) {
			return WIDTH;
		}
	}

	@Override
	public void accept(String text) {
		this.line.show(text);
	}

	@Override
	public void clear() {
		this.line.clear();
	}

	@Override
	public void close() {
		this.line.clear();
	}

}
