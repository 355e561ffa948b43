package org.leadupdate.report.csv;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaGuardTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1", "=cmd|' /C calc'!A0", "+1+1", "-a", "@SUM(A1)", "\t=1", "\r=1", "+", "-", "-1-1",
			"+49 30 1", "-1e", "-.", "=", "-１", "\n=1", "＝1", "＋A1", "－1+1", "＠SUM(A1)" })
	void formulasGetAQuote(String text) {
		assertThat(FormulaGuard.of(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "1", "-1", "+1", "-1.5", "-.5", "+1.", "-1e5", "-1.5E+10", "a=1", "'=1", " =1",
			"{\"a\":1}", "1-1" })
	void anythingElseIsUnchanged(String text) {
		assertThat(FormulaGuard.of(text)).isEqualTo(text);
	}

}
