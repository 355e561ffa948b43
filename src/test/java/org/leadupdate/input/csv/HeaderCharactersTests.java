package org.leadupdate.input.csv;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.leadupdate.input.InputException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Names of columns that look like others, or the same. */
class HeaderCharactersTests {

	@TempDir
	private Path folder;

	static Stream<Arguments> invisible() {
		return Stream.of(
				arguments("leadID,\u200Bowner", "leads.csv, line 1: column 2, \"\u200Bowner\" is unknown.",
						" Column 2 holds U+200B, zero width space: remove that character."),
				arguments("leadID,a,own\u00ADer", "line 1: ", " Column 3 holds U+00AD, soft hyphen:"),
				arguments("\nleadID,lead\u00A0owner", "line 2: ", " Column 2 holds U+00A0, no-break space:"),
				arguments("owner,lead\uFEFFID", "line 1: there is no leadID column",
						" Column 2 holds U+FEFF, zero width no-break space:"),
				arguments("leadID\u0000,owner", "only \"leadID?\", \"owner\"", " Column 1 holds U+0000, null:"),
				arguments("\u202DleadID\u202C,owner", "no leadID column",
						" Column 1 holds U+202D, left-to-right override:"),
				arguments("leadID,\u200B", "line 1: column 2, ", " Column 2 holds U+200B, zero width space:"));
	}

	@ParameterizedTest
	@MethodSource("invisible")
	void aCharacterThatNobodySeesIsNamedWithItsPlace(String header, String problem, String hint) {
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> Staged.of(this.folder, header + "\n1,Bob,x\n"))
			.withMessageContaining(problem)
			.withMessageContaining(hint);
	}

	@Test
	void itIsNamedInTheSettingThatTheHeaderDoesNotMatch() {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, "leadID,Rep\n1,x\n", Staged.mapped(Map.of("owner", "R\u200Bep"))))
			.withMessageEndingWith("Correct the setting or the header."
					+ " The setting holds U+200B, zero width space: remove that character.");
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, "leadID,R\u200Bep\n1,x\n", Staged.mapped(Map.of("owner", "Rep"))))
			.withMessageEndingWith("Correct the setting or the header."
					+ " Column 2 holds U+200B, zero width space: remove that character.");
	}

	@Test
	void namesOfVisibleCharactersGetNoHint() {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, "leadID,Größe\u00A0\n1,x\n"))
			.withMessageEndingWith("or set unknown-columns: ignore.");
	}

}
