package org.leadupdate.cli.console;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.leadupdate.text.Printable;

/**
 * The one way to the console: names and values that would steer the terminal, or pass for
 * a line of ours, are shown with escapes. {@code println} prints one line; several are
 * for {@code print}.
 */
public final class ConsoleWriter extends PrintWriter {

	public ConsoleWriter(OutputStream stream) {
		this(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
	}

	public ConsoleWriter(Writer writer) {
		super(writer, true);
	}

	@Override
	public void println(@Nullable String line) {
		super.println(Printable.line(String.valueOf(line)));
	}

	@Override
	public void println(@Nullable Object line) {
		println(String.valueOf(line));
	}

	@Override
	public PrintWriter format(String format, @Nullable Object... values) {
		return super.format(format, shown(values));
	}

	@Override
	public PrintWriter format(@Nullable Locale locale, String format, @Nullable Object... values) {
		return super.format(locale, format, shown(values));
	}

	private static @Nullable Object[] shown(@Nullable Object[] values) {
		return Stream.of(values).map(ConsoleWriter::shown).toArray();
	}

	private static @Nullable Object shown(@Nullable Object value) {
		return (value == null || value instanceof Number) ? value : Printable.line(value.toString());
	}

	@Override
	public void write(String text, int offset, int length) {
		String shown = Printable.lines(text.substring(offset, offset + length));
		super.write(shown, 0, shown.length());
	}

	@Override
	public void write(char[] text, int offset, int length) {
		write(new String(text, offset, length));
	}

	@Override
	public void write(int character) {
		write(String.valueOf((char) character));
	}

}
