package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.input.InputException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** As many columns as a spreadsheet has, and no more. */
class ManyColumnsTests {

	@TempDir
	Path folder;

	@Test
	void twoThousandColumnsAreRead() throws IOException {
		String header = IntStream.range(0, 2_000)
			.mapToObj((i) -> "extendedFields.f" + i)
			.collect(Collectors.joining(";"));
		String row = IntStream.range(0, 2_000).mapToObj((i) -> "v" + i).collect(Collectors.joining(";"));
		Staged staged = Staged.of(this.folder, "leadID;" + header + "\n7;" + row + "\n");
		assertThat(staged.update().fields()).hasSize(2_000);
		assertThat(staged.update().fields().get(1_999))
			.hasToString("RequestedField[name=f1999, input=Text[text=v1999]]");
	}

	@Test
	void moreColumnsThanASpreadsheetHasAreRejected() throws IOException {
		String most = ",".repeat(16_383);
		assertThat(Staged.of(this.folder, "leadID,owner\n1" + most + "\n").update().problems()).hasSize(1);
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, "leadID,owner\n1" + most + ",\n"))
			.withMessageContaining("leads.csv, line 2: the row has more than 16,384 cells.");
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, "leadID" + most + most + "\n"))
			.withMessageContaining("leads.csv, line 1: the row has more than 16,384 cells.");
	}

}
