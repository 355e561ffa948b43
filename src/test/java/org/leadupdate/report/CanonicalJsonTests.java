package org.leadupdate.report;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalJsonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			0 | 0
			-0 | 0
			-0.0 | 0
			0.0 | 0
			1.0 | 1
			1.50 | 1.5
			10000000000.0 | 10000000000
			1e10 | 10000000000
			1E+14 | 100000000000000
			1e15 | 1e15
			1.5E+300 | 1.5e300
			0.0000001 | 0.0000001
			0.00000001 | 1e-8
			-2.50e-9 | -2.5e-9
			9223372036854775807 | 9223372036854775807
			-9223372036854775808 | -9223372036854775808
			9223372036854775808 | 9.223372036854775808e18
			123456789012345678 | 123456789012345678
			""")
	void aNumberHasOneCanonicalText(String stored, String canonical) {
		assertThat(CanonicalJson.of(stored)).isEqualTo(canonical);
		assertThat(CanonicalJson.of("[" + stored + "]")).isEqualTo("[" + canonical + "]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			"text" | "text"
			"é 漢" | "é 漢"
			"\\u00e9\\/\\u0041" | "é/A"
			"a\\"b\\\\c\\n" | "a\\"b\\\\c\\n"
			"" | ""
			true | true
			false | false
			null | null
			[ ] | []
			{ } | {}
			[1.0, "a", [true, null]] | [1,"a",[true,null]]
			{"b": 1, "a": {"d": [], "c": 2.0}} | {"a":{"c":2,"d":[]},"b":1}
			{"b":"x","B":"y","\\u0061":"z"} | {"B":"y","a":"z","b":"x"}
			""")
	void aValueHasOneCanonicalText(String stored, String canonical) {
		assertThat(CanonicalJson.of(stored)).isEqualTo(canonical);
	}

}
