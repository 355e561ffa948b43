package org.leadupdate.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The last line of a terminal, kept for a bar. Whatever else is written to the terminal
 * goes through here too, and scrolls by above it.
 */
public final class StatusLine extends OutputStream {

	private static final String ERASE = "\r\033[K";

	/** A terminal made narrower meanwhile cuts our text off, and begins no new line. */
	private static final String CUT = "\033[?7l%s\033[?7h";

	private final PrintStream terminal;

	private String text = "";

	/** Whether the cursor is at the beginning of a line, or behind our text. */
	private boolean free = true;

	public StatusLine(PrintStream terminal) {
		this.terminal = terminal;
	}

	/** Shows a text, in place of the one before. */
	synchronized void show(String line) {
		erase();
		this.text = line;
		draw();
	}

	/** Gives the line back. */
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
		// An unfinished line is not drawn over.
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
			this.terminal.print(CUT.formatted(this.text));
		}
		this.terminal.flush();
	}

	@Override
	public void flush() {
		this.terminal.flush();
	}

}
