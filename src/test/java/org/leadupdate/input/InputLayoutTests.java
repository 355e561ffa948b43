package org.leadupdate.input;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.leadupdate.input.spool.Spool;

import static org.assertj.core.api.Assertions.assertThat;

class InputLayoutTests {

	@Test
	void anInputIsSpooledInTheCurrentFormat() {
		assertThat(new InputLayout(List.of("leadID"), ',', "UTF-8", false, "\n", 1).hasCurrentSpoolFormat()).isTrue();
	}

	@Test
	void onesThatAnotherVersionSpooledAreToldApart() {
		assertThat(spooledIn(null).hasCurrentSpoolFormat()).as("before formats had numbers").isFalse();
		assertThat(spooledIn(Spool.FORMAT - 1).hasCurrentSpoolFormat()).isFalse();
		assertThat(spooledIn(Spool.FORMAT + 1).hasCurrentSpoolFormat()).isFalse();
	}

	private static InputLayout spooledIn(@Nullable Integer format) {
		return new InputLayout(List.of("leadID"), ',', "UTF-8", false, "\n", 1, format);
	}

}
