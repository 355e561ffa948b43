package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.input.InputException;
import org.leadupdate.input.InputFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rows by which a foreign file is looked at. */
class CsvSampleTests {

	@TempDir
	Path folder;

	private CsvSample sample(byte[] text) throws IOException {
		return CsvSample.open(InputFile.of(Files.write(this.folder.resolve("x.csv"), text)), CsvSettings.defaults());
	}

	private List<List<@Nullable String>> rows(String text) throws IOException {
		List<List<@Nullable String>> rows = new ArrayList<>();
		try (CsvSample sample = sample(text.getBytes(StandardCharsets.ISO_8859_1))) {
			while (sample.next()) {
				rows.add(sample.cells());
			}
			assertThat(sample.rows()).isEqualTo(rows.size());
		}
		return rows;
	}

	@Test
	void wholeRowsAreTakenWithoutThoseThatAreBlankOrRagged() throws IOException {
		assertThat(rows("Nr;Name\n1;a\n\n ; \n2\n3;b;c\n4;\"d;\"\"e\"\n")).containsExactly(List.of("1", "a"),
				List.of("4", "d;\"e"));
	}

	@Test
	void aCellWithBytesThatAreNoTextIsNull() throws IOException {
		assertThat(rows("a,b\n\u00ff,x\n")).singleElement()
			.satisfies((row) -> assertThat(row).containsExactly(null, "x"));
	}

	@Test
	void tenThousandRowsAreTakenAndThenEachHundredth() throws IOException {
		StringBuilder text = new StringBuilder("n\n");
		for (int row = 0; row < 10_350; row++) {
			text.append(row).append('\n');
		}
		List<List<@Nullable String>> rows = rows(text.toString());
		assertThat(rows).hasSize(10_004);
		assertThat(rows.subList(9_999, 10_004)).containsExactly(List.of("9999"), List.of("10000"), List.of("10100"),
				List.of("10200"), List.of("10300"));
	}

	@Test
	void theFileIsKnownByItsHeaderDelimiterAndEncoding() throws IOException {
		try (CsvSample sample = sample("\ufeffNr\tVorname\n".getBytes(StandardCharsets.UTF_16LE))) {
			assertThat(sample.headers()).containsExactly("Nr", "Vorname");
			assertThat(sample.delimiter()).isEqualTo('\t');
			assertThat(sample.encoding()).isEqualTo(StandardCharsets.UTF_16LE);
			assertThat(sample.next()).isFalse();
		}
	}

	@Test
	void aHeaderWithANameTwiceIsUnusable() {
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> rows("a,A\n1,2\n"))
			.withMessageContaining("columns 1 and 2 are both named");
	}

	@ParameterizedTest
	@CsvSource({ "Lead-ID,leadid", "' Erstellt am (UTC) ',erstelltamutc", "größe_2,größe2", "--,''" })
	void aPlainNameHasLettersAndDigitsOnly(String name, String plain) {
		assertThat(CsvSample.plain(name)).isEqualTo(plain);
	}

	@ParameterizedTest
	@CsvSource({ "leadID,true", "LEADID,true", "owner,true", "extendedFields.x,true", "_mine,true", "Owner Name,false",
			"x_,false" })
	void aStandardNameNeedsNoMapping(String header, boolean known) {
		assertThat(CsvSample.isKnown(header)).isEqualTo(known);
	}

}
