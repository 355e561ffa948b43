package org.leadupdate.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

}
