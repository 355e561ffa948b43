package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.input.InputException;
import org.leadupdate.lead.RequestedField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Accents that are characters of their own, as macOS writes them, or that are not. */
class HeaderAccentsTests {

	private static final String COMPOSED = "Gr\u00F6\u00DFe";

	private static final String DECOMPOSED = "Gro\u0308\u00DFe";

	@TempDir
	private Path folder;

	@Test
	void aMappedHeaderIsFoundEitherWay() throws IOException {
		assertThat(mapped(DECOMPOSED, COMPOSED)).isEqualTo("Text[text=anna]");
		assertThat(mapped(COMPOSED, DECOMPOSED)).isEqualTo("Text[text=anna]");
	}

	private String mapped(String header, String setting) throws IOException {
		Staged staged = Staged.of(this.folder, "leadID," + header + "\n7,anna\n",
				Staged.mapped(Map.of("owner", setting)));
		assertThat(staged.layout().header()).containsExactly("leadID", header);
		return String.valueOf(staged.update().owner());
	}

	@Test
	void aLeadIdColumnWithAccentsDecidesTheDelimiter() throws IOException {
		Staged staged = Staged.of(this.folder, DECOMPOSED + ";extendedFields.a,b,c\n7;x\n",
				Staged.mapped(Map.of("leadID", COMPOSED)));
		assertThat(staged.layout().delimiter()).isEqualTo(';');
	}

	@Test
	void anIgnoredHeaderIsFoundEitherWay() throws IOException {
		Staged staged = Staged.of(this.folder, "leadID,owner," + DECOMPOSED + "\n7,anna,5\n",
				Staged.mapped(Map.of(), COMPOSED));
		assertThat(staged.sources()).containsExactly("7,anna,5");
	}

	@Test
	void theFieldOfAColumnIsComposed() throws IOException {
		Staged staged = Staged.of(this.folder, "leadID,extendedFields." + DECOMPOSED + "\n7,5\n");
		assertThat(staged.update().fields()).extracting(RequestedField::name).containsExactly(COMPOSED);
	}

	@Test
	void theSameNameEitherWayIsADuplicate() {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, "leadID," + DECOMPOSED + "," + COMPOSED + "\n"))
			.withMessageContaining("columns 2 and 3 are both named");
	}

	@Test
	void aFieldWithAColumnAndAKeyOfTheJsonCellIsNamedTwice() throws IOException {
		Staged staged = Staged.of(this.folder, "leadID;extendedFields;extendedFields." + COMPOSED + "\n7;{\""
				+ DECOMPOSED + "\": 1};2\n8;{\"" + DECOMPOSED + "\": 1, \"" + COMPOSED + "\": 2};\n");
		assertThat(staged.updates())
			.allSatisfy((update) -> assertThat(update.problems()).extracting("code").hasToString("[FIELDS_MALFORMED]"));
	}

}
