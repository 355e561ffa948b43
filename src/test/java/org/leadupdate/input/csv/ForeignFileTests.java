package org.leadupdate.input.csv;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.input.InputException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A file that was given by mistake may be one of passwords. */
class ForeignFileTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			value = { "root:$6$salt$hash:20228::!\"root…\"", "$6$salt$hash!a text of 12 characters",
					"c2VjcmV0LWtleS1vZi1zb21lYm9keS1lbHNl!\"c2VjcmV0LWtl…\"", "password=hunter2 # prod!\"password…\"",
					"Lead Nr.;Besitzer (neu)!\"Lead Nr.\", \"Besitzer (neu)\"" })
	void onlyWhatLooksLikeANameIsQuotedInFull(String header, String shown) {
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> Staged.of(this.folder, header + "\n"))
			.withMessageContaining("there is no leadID column, only " + shown + ". Rename");
	}

}
