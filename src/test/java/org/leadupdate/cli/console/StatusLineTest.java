package org.leadupdate.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The last line of a terminal, and what scrolls by above it. */
class StatusLineTest {

	private static final String ERASE = "\r\033[K";

	private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

	private final StatusLine line = new StatusLine(new PrintStream(this.terminal, true, StandardCharsets.UTF_8));

	private final PrintStream others = new PrintStream(this.line, true, StandardCharsets.UTF_8);

	@Test
	void aTextReplacesThePreviousOne() {
		this.line.show("1%");
		this.line.show("2%");

		assertThat(written()).isEqualTo("1%" + ERASE + "2%");
	}

	@Test
	void otherOutputScrollsAboveIt() {
		this.line.show("1%");
		this.others.print("an event\n");

		assertThat(written()).isEqualTo("1%" + ERASE + "an event\n1%");
	}

	@Test
	void anUnfinishedLineIsNotOverwritten() {
		this.line.show("1%");
		this.others.print("an ");
		this.line.show("2%");
		this.others.print("event\n");

		assertThat(written()).isEqualTo("1%" + ERASE + "an event\n2%");
	}

	@Test
	void clearingRemovesIt() {
		this.line.show("1%");
		this.line.clear();
		this.others.print("the end\n");

		assertThat(written()).isEqualTo("1%" + ERASE + "the end\n");
	}

	@Test
	void aLongTextIsCutOffByTheTerminal() {
		this.line.show("1%");

		assertThat(this.terminal.toString(StandardCharsets.UTF_8)).isEqualTo("\033[?7l1%\033[?7h");
	}

	private String written() {
		return this.terminal.toString(StandardCharsets.UTF_8).replaceAll("\033\\[\\?7[hl]", "");
	}

}
