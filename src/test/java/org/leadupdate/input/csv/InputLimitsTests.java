package org.leadupdate.input.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;
import org.leadupdate.field.FieldInput;
import org.leadupdate.input.InputException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Faults
class InputLimitsTests {

	private static final int MB = 1 << 20;

	@TempDir
	private Path folder;

	@Test
	void aCellOfMegabytesIsRead() throws IOException {
		String value = "Zoë ".repeat(MB);
		Staged staged = Staged.of(this.folder, "leadID,extendedFields.x\n7,\"" + value + "\"\n8," + value + "\n");
		assertThat(staged.updates()).extracting((update) -> update.fields().get(0).input())
			.containsExactly(new FieldInput.Text(value), new FieldInput.Text(value));
		assertThat(staged.source(0)).hasSize(5 * MB + 4);
	}

	@Test
	void aCellOf16MegabytesIsReadAndOneOfMoreIsRejected() throws IOException {
		String header = "leadID,extendedFields.x\n1,a\n7,";
		assertThat(Staged.of(this.folder, filled(header, 16 * MB, "\n"), CsvSettings.defaults()).rows()).hasSize(2);
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, filled(header, 16 * MB + 1, "\n"), CsvSettings.defaults()))
			.withMessageContaining("leads.csv, line 3: the cell in column 2 has more than 16 MB. Shorten it.");
	}

	@Test
	void aQuoteThatIsNeverClosedInALargeFileNamesTheLineWhereItOpens() {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, filled("leadID,extendedFields.x\n1,\"b\nb\"\n7,\"a", 20 * MB, ""),
					CsvSettings.defaults()))
			.withMessageContaining("leads.csv, line 4: the cell in column 2 has more than 16 MB. "
					+ "Perhaps its opening quote is never closed");
	}

	@Test
	void aRowOfMoreThan32MegabytesIsRejected() {
		byte[] text = new byte[33 * MB];
		Arrays.fill(text, (byte) 'x');
		for (int at = 0; at < text.length; at += MB) {
			text[at] = ',';
		}
		System.arraycopy("leadID,owner\n7".getBytes(StandardCharsets.UTF_8), 0, text, 0, 14);
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, text, CsvSettings.defaults()))
			.withMessageContaining("leads.csv, line 2: the row that begins here has more than 32 MB.");
	}

	@Test
	void endlessBlankLinesTakeNoMemoryAndCountAsLines() throws IOException {
		byte[] text = new byte[2 * MB];
		Arrays.fill(text, (byte) '\n');
		System.arraycopy("leadID".getBytes(StandardCharsets.UTF_8), 0, text, 0, 6);
		text[text.length - 1] = '7';
		Staged staged = Staged.of(this.folder, text, CsvSettings.defaults());
		assertThat(staged.places()).containsExactly("1@" + (2 * MB - 6));
	}

	private Path filled(String beginning, int length, String end) throws IOException {
		byte[] filler = new byte[MB];
		Arrays.fill(filler, (byte) 'x');
		Path file = this.folder.resolve("leads.csv");
		try (OutputStream out = Files.newOutputStream(file)) {
			out.write(beginning.getBytes(StandardCharsets.UTF_8));
			for (int left = length; left > 0; left -= MB) {
				out.write(filler, 0, Math.min(left, MB));
			}
			out.write(end.getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}

}
