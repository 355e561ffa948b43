package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.input.InputFile;

import static org.assertj.core.api.Assertions.assertThat;

class RejectedRowRefTests {

	@TempDir
	private Path folder;

	@Test
	void aRowOfAnEarlierRunIsKnownByItsNumberItsLineAndItsLead() throws IOException {
		assertThat(read("leadID,owner,_row,_line\n7,anna,5,6\n\" 8 \",ben, 12 ,\"13\"\n"))
			.containsExactly(new RejectedRowRef(5, 6, "7"), new RejectedRowRef(12, 13, "8"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "_row,_line,leadID\n5,6,7\n", "_LINE;LeadID; _Row \n6;7;5\n",
			"leadID,_message,_line,_row\n7,x,6,5\n" })
	void itsColumnsMayBeAnywhereInAnyCase(String text) throws IOException {
		assertThat(read(text)).containsExactly(new RejectedRowRef(5, 6, "7"));
	}

	@Test
	void onlyTheFirstRowsAreRead() throws IOException {
		String text = "leadID,_row,_line\n7,1,2\n8,2,3\n9,3,4\n";
		assertThat(read(text, 2)).extracting(RejectedRowRef::row).containsExactly(1L, 2L);
		assertThat(read(text, 3)).extracting(RejectedRowRef::row).containsExactly(1L, 2L, 3L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "leadID,owner\n7,anna\n", "leadID,_row\n7,5\n", "leadID,_line\n7,6\n", "", "owner\nanna\n",
			"leadID,_row,_line\n" })
	void anInputWithoutThemOrThatIsUnusableComesFromNoRun(String text) throws IOException {
		assertThat(read(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "7,,6", "7,5,", "7,x,6", "7,5,-6", "7,5", "7,5,6,8", "7,ÿ,6", "7,1234567890123456789,6" })
	void aRowWithoutItsNumbersIsSkipped(String row) throws IOException {
		assertThat(read("leadID,_row,_line\n" + row + "\n8,123456789012345678,3\n"))
			.containsExactly(new RejectedRowRef(123456789012345678L, 3, "8"));
	}

	@Test
	void aLeadIdThatIsNotValidTextIsBlank() throws IOException {
		assertThat(read("leadID,_row,_line\n7ÿ,5,6\n")).containsExactly(new RejectedRowRef(5, 6, ""));
	}

	private List<RejectedRowRef> read(String text) throws IOException {
		return read(text, 100);
	}

	private List<RejectedRowRef> read(String text, int limit) throws IOException {
		Path file = Files.write(this.folder.resolve("rejected.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
		return RejectedRowRef.read(InputFile.of(file), CsvSettings.defaults(), limit);
	}

}
