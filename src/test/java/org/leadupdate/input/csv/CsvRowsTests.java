package org.leadupdate.input.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.leadupdate.input.InputException;

import static org.assertj.core.api.Assertions.assertThat;

/** What the room adds to the tokeniser must never disagree with it. */
class CsvRowsTests {

	private static final String SIGNS = "\",\"\"\r\n ,ab\té\u0085\0";

	private final Random random = new Random(42);

	@Test
	void closingItClosesTheInput() throws IOException {
		AtomicBoolean closed = new AtomicBoolean();
		InputStream source = new ByteArrayInputStream(new byte[0]) {
			@Override
			public void close() {
				closed.set(true);
			}
		};
		new CsvRows(new ByteWindow(source), "x.csv", ',').close();
		assertThat(closed).isTrue();
	}

	@Test
	void rowsAndTheirLineEndsMakeUpTheInputToTheByte() throws IOException {
		int valid = 0;
		for (int i = 0; i < 4_000; i++) {
			String text = text(this.random.nextInt(24));
			List<List<String>> expected = tokenised(text);
			assertThat(read(text)).as("%s", text).isEqualTo(expected);
			valid += (expected != null) ? 1 : 0;
		}
		assertThat(valid).isBetween(1_000, 3_500);
	}

	@Test
	void rowsAndLineEndsMakeUpTheInputWhateverEndsTheHeader() throws IOException {
		for (String end : List.of("\n", "\r", "\r\n")) {
			for (int i = 0; i < 2_000; i++) {
				String text = "x," + end + text(this.random.nextInt(24)) + end + "y," + end;
				List<List<String>> rows = read(text);
				assertThat(rows == null || rows.get(rows.size() - 1).equals(List.of("y", "")) || text.contains("\n\r")
						|| text.contains("\r\n"))
					.as("%s", text)
					.isTrue();
			}
		}
	}

	@Test
	void rowsAndLineEndsMakeUpTheInputAcrossBufferBoundaries() throws IOException {
		StringBuilder text = new StringBuilder();
		while (text.length() < 1 << 20) {
			String row = text(this.random.nextInt(40));
			if (tokenised(row) != null) {
				text.append("z,")
					.append(row.startsWith("\"") ? row : "y".repeat(this.random.nextInt(3_000)))
					.append('\n');
			}
		}
		assertThat(read(text.toString())).isEqualTo(tokenised(text.toString()));
	}

	private String text(int length) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			text.append(SIGNS.charAt(this.random.nextInt(SIGNS.length())));
		}
		return text.toString();
	}

	/** The cells of all rows, or null if the text is not CSV. */
	private static @Nullable List<List<String>> tokenised(String text) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		try (CSVParser parser = CSVParser.parse(text, CsvRows.format(','))) {
			parser.forEach((row) -> rows.add(row.toList()));
			return rows;
		}
		catch (UncheckedIOException ex) {
			return null;
		}
	}

	private static @Nullable List<List<String>> read(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		StringBuilder whole = new StringBuilder();
		List<List<String>> cells = new ArrayList<>();
		try (InputStream slow = new SlowStream(bytes);
				CsvRows rows = new CsvRows(new ByteWindow(slow), "leads.csv", ',')) {
			while (rows.next()) {
				if (cells.isEmpty() && text.startsWith("x,")) {
					rows.takeAsHeader();
				}
				cells.add(IntStream.range(0, rows.size()).mapToObj(rows::cell).map(CsvRowsTests::text).toList());
				List<Integer> all = IntStream.range(0, rows.size()).boxed().toList();
				whole.append(text(rows.raw(all))).append(rows.lineEnd());
			}
		}
		catch (InputException ex) {
			return null;
		}
		assertThat(whole.toString()).isEqualTo(text);
		return cells;
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/** Gives fewer bytes than asked for, as a pipe does. */
	private static final class SlowStream extends ByteArrayInputStream {

		SlowStream(byte[] bytes) {
			super(bytes);
		}

		@Override
		public synchronized int read(byte[] target, int offset, int length) {
			return super.read(target, offset, Math.min(length, 1_000));
		}

	}

}
