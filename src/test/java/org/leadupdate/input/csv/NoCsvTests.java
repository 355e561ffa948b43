package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HexFormat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.input.InputException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Inputs that are not what their name says. */
class NoCsvTests {

	private static final String TEXT = "leadID,owner\n1,anna\n";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			504b03041400         | an Excel workbook or a ZIP archive: save it as CSV, or unpack it.
			d0cf11e0a1b11ae1     | an Excel workbook (.xls): save it as CSV.
			255044462d312e37     | a PDF: export the rows as CSV.
			28b52ffd0400         | compressed (zstd): unpack it, or compress it with gzip.
			fd377a585a00         | compressed (xz): unpack it, or compress it with gzip.
			425a683931415926     | compressed (bzip2): unpack it, or compress it with gzip.
			377abcaf271c         | a 7-Zip archive: unpack it.
			""")
	void isCalledByItsName(String bytes, String message) {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, HexFormat.of().parseHex(bytes), CsvSettings.defaults()))
			.withMessageStartingWith("The input ")
			.withMessageEndingWith(" is " + message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" })
	void textWithoutAByteOrderMarkIsReadOnceItsEncodingIsSet(String encoding) throws IOException {
		byte[] bytes = TEXT.getBytes(Charset.forName(encoding));
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, bytes, CsvSettings.defaults()))
			.withMessageEndingWith(
					" looks like %s without a byte order mark. Set encoding: %s, or save the file as UTF-8.", encoding,
					encoding);
		CsvSettings settings = Staged.encoded(encoding);
		assertThat(Staged.of(this.folder, bytes, settings).places()).containsExactly("1@2");
	}

}
