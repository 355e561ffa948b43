package org.leadupdate.cli.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;

import me.tongfei.progressbar.ProgressBarConsumer;

/** Draws bars into the terminal's last line, as wide as the terminal is at that time. */
final class TerminalLine implements ProgressBarConsumer {

	private static final int WIDTH = 80;

	/** Below this a terminal does not know its width. */
	private static final int NARROWEST = 10;

	/** To ask costs a process: a few milliseconds. */
	private static final long ASKED_EVERY_NANOS = Duration.ofSeconds(2).toNanos();

	private final StatusLine line;

	private int width = WIDTH;

	private long asked = System.nanoTime() - ASKED_EVERY_NANOS;

	TerminalLine(StatusLine line) {
		this.line = line;
	}

	/** One column stays free: in the last one a terminal would begin a new line. */
	@Override
	public int getMaxRenderedLength() {
		if (System.nanoTime() - this.asked >= ASKED_EVERY_NANOS) {
			this.width = ask();
			this.asked = System.nanoTime();
		}
		return this.width - 1;
	}

	/** Standard error is the terminal: standard input may be a file. */
	private int ask() {
		try {
			Process stty = new ProcessBuilder("sh", "-c", "stty size <&2")
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			stty.getOutputStream().close();
			try (Scanner size = new Scanner(stty.getInputStream(), StandardCharsets.UTF_8)) {
				size.nextInt();
				int columns = size.nextInt();
				return (columns < NARROWEST) ? WIDTH : columns;
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
