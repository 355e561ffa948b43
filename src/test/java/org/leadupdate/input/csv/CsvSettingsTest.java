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

class CsvSettingsTest {

	@ParameterizedTest
	@ValueSource(chars = { '"', '\n', '\r', ' ', 'a', '1', '§', '\0' })
	void aSignThatMayBeTextCantBeADelimiter(char sign) {
		assertThatIllegalArgumentException().isThrownBy(() -> Staged.delimited(sign))
			.withMessageContaining("can't part cells");
	}

	@ParameterizedTest
	@ValueSource(chars = { ',', ';', '\t', '|', '^', '\u0001' })
	void anOtherAsciiSignCan(char sign) {
		assertThat(Staged.delimited(sign).delimiter()).isEqualTo(sign);
	}

	@Test
	void aBlankClearMarkerIsRefusedSinceBlankChangesNothing() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CsvSettings(Map.of(), List.of(), null, StandardCharsets.UTF_8, false, " ", null))
			.withMessageContaining("a blank cell changes nothing");
	}

	static Stream<Arguments> badMappings() {
		return Stream.of(
				arguments(Map.of("colour", "leadID"), "columns.colour maps no column of ours: use leadID, owner"),
				arguments(Map.of("extendedFields.", "leadID"), "columns.extendedFields. maps no column of ours"),
				arguments(Map.of("owner", "leadID", "expectedOwner", "LEADID"),
						"columns.expectedOwner and columns.owner both map the header \"leadID\""),
				arguments(Map.of("owner", "a", "Owner", "b"), "columns.owner is set twice, in two spellings"));
	}

	@ParameterizedTest
	@MethodSource("badMappings")
	void aMappingThatFitsNothingIsRefused(Map<String, String> columns, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> Staged.mapped(columns)).withMessageContaining(message);
	}

}
