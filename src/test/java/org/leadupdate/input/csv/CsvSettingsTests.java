package org.leadupdate.input.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CsvSettingsTests {

	@ParameterizedTest
	@ValueSource(chars = { '"', '\n', '\r', ' ', 'a', '1', '§', '\0' })
	void aCharacterThatMayBeTextCantBeADelimiter(char character) {
		assertThatIllegalArgumentException().isThrownBy(() -> Staged.delimited(character))
			.withMessageContaining("can't separate cells");
	}

	@ParameterizedTest
	@ValueSource(chars = { ',', ';', '\t', '|', '^', '\u0001' })
	void anyOtherAsciiCharacterCan(char character) {
		assertThat(Staged.delimited(character).delimiter()).isEqualTo(character);
	}

	@Test
	void aBlankClearMarkerIsRejectedSinceBlankChangesNothing() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CsvSettings(Map.of(), List.of(), null, StandardCharsets.UTF_8, false, " ", null))
			.withMessageContaining("a blank cell changes nothing");
	}

	static Stream<Arguments> badMappings() {
		return Stream.of(
				arguments(Map.of("colour", "leadID"), "columns.colour maps an unknown column: use leadID, owner"),
				arguments(Map.of("extendedFields.", "leadID"), "columns.extendedFields. maps an unknown column"),
				arguments(Map.of("owner", "leadID", "expectedOwner", "LEADID"),
						"columns.expectedOwner and columns.owner both map the header \"leadID\""),
				arguments(Map.of("owner", "a", "Owner", "b"), "columns.owner is set twice, in different spellings"));
	}

	@ParameterizedTest
	@MethodSource("badMappings")
	void aMappingThatMatchesNothingIsRejected(Map<String, String> columns, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> Staged.mapped(columns)).withMessageContaining(message);
	}

}
