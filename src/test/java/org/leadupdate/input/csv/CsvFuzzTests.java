package org.leadupdate.input.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.leadupdate.Faults;
import org.leadupdate.input.InputException;
import org.leadupdate.input.encoding.LosslessUtf8;
import org.leadupdate.input.encoding.TranscodingStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every input, however hostile. The build tries the inputs that are kept in
 * {@code src/test/resources}. To search for new ones, led by coverage, one test at a
 * time: <pre>
 * JAZZER_FUZZ=1 mvn -B test -Djacoco.skip -Dtest='CsvFuzzTests#noByteIsLost'
 * </pre> A finding is kept as a file beside the others, and so tried by every build from
 * then on.
 */
@Faults
class CsvFuzzTests {

	private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
			Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"), StandardCharsets.US_ASCII,
			Charset.forName("windows-1252"), Charset.forName("ISO-8859-15"));

	/**
	 * The rows, and what ends them, are the input; each row by itself is the same row.
	 */
	@FuzzTest(maxDuration = "2m")
	void noByteIsLost(byte[] input) throws IOException {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		try (CsvRows rows = rows(input, LineEnd.UNKNOWN)) {
			LineEnd lineEnd = LineEnd.UNKNOWN;
			while (rows.next()) {
				if (lineEnd == LineEnd.UNKNOWN) {
					rows.takeAsHeader();
					lineEnd = LineEnd.of(rows.lineEnd());
				}
				byte[] raw = rows.raw(IntStream.range(0, rows.size()).boxed().toList());
				whole.writeBytes(raw);
				whole.writeBytes(rows.lineEnd().getBytes(StandardCharsets.ISO_8859_1));
				assertThat(alone(raw, lineEnd)).isEqualTo(raw.length == 0 ? List.of() : cells(rows));
			}
		}
		catch (InputException ex) {
			assertThat(ex.getMessage()).startsWith("fuzz.csv, line ").endsWith(".");
			assertThat(Arrays.copyOf(input, whole.size())).isEqualTo(whole.toByteArray());
			return;
		}
		assertThat(whole.toByteArray()).isEqualTo(input);
	}

	/** Valid or not, in any encoding, the input's own bytes can be had back. */
	@FuzzTest(maxDuration = "2m")
	void everyEncodingGoesBackByteForByte(byte[] input) throws IOException {
		if (input.length == 0) {
			return;
		}
		Charset encoding = ENCODINGS.get((input[0] & 0xFF) % ENCODINGS.size());
		byte[] text = Arrays.copyOfRange(input, 1, input.length);
		try (InputStream stream = new TranscodingStream(new ByteArrayInputStream(text), encoding)) {
			byte[] normal = stream.readAllBytes();
			assertThat(LosslessUtf8.restore(normal, encoding)).as("in %s", encoding).isEqualTo(text);
			String decoded = LosslessUtf8.decode(normal, 0, normal.length);
			if (decoded != null) {
				assertThat(decoded.getBytes(encoding)).as("in %s", encoding).isEqualTo(text);
			}
		}
	}

	private static CsvRows rows(byte[] input, LineEnd lineEnd) throws IOException {
		ByteWindow window = new ByteWindow(new ByteArrayInputStream(input));
		window.setLineEnd(lineEnd);
		return new CsvRows(window, "fuzz.csv", ',');
	}

	private static List<String> alone(byte[] raw, LineEnd lineEnd) throws IOException {
		try (CsvRows rows = rows(raw, lineEnd)) {
			return rows.next() ? cells(rows) : List.of();
		}
	}

	private static List<String> cells(CsvRows rows) {
		return IntStream.range(0, rows.size())
			.mapToObj((i) -> new String(rows.cell(i), StandardCharsets.ISO_8859_1))
			.toList();
	}

}
