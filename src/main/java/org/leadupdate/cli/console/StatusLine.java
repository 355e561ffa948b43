package org.leadupdate.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The last line of a terminal, reserved for a progress bar. All other output to the
 * terminal goes through here too, and scrolls above it.
 */
public final class StatusLine extends OutputStream {

	private static final String ERASE = "\r\033[K";

	/** A terminal that was made narrower truncates the text, without a new line. */
	private static final String TRUNCATED = "\033[?7l%s\033[?7h";

	private final PrintStream terminal;

	private String text = "";

	/** Whether the cursor is at the beginning of a line, or after our text. */
	private boolean free = true;

	public StatusLine(PrintStream terminal) {
		this.terminal = terminal;
	}

	/** Replaces the text. */
	synchronized void show(String line) {
		erase();
		this.text = line;
		draw();
	}

	/** Removes the text. */
	synchronized void clear() {
		show("");
	}

	@Override
	public void write(int single) throws IOException {
		write(new byte[] { (byte) single }, 0, 1);
	}

	@Override
	public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
		if (length == 0) {
			return;
		}
		erase();
		this.terminal.write(bytes, offset, length);
		// An unfinished line is not overwritten.
		this.free = bytes[offset + length - 1] == '\n';
		draw();
	}

	private void erase() {
		if (this.free && !this.text.isEmpty()) {
			this.terminal.print(ERASE);
		}
	}

	private void draw() {
		if (this.free && !this.text.isEmpty()) {
			this.terminal.print(TRUNCATED.formatted(this.text));
		}
		this.terminal.flush();
	}

	@Override
	public void flush() {
		this.terminal.flush();
	}

}
