package org.leadupdate.field.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldDefinitionException;
import org.leadupdate.field.FieldRule;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RuleTests {

	private static FieldUnderTest ruled(DataType type, FieldRule.Operator operator, String operand) {
		return FieldUnderTest.of(Definitions.of("age", type).withRules(new FieldRule(operator, operand)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					INTEGER  | AT_LEAST | 18                   | 18                    | 17                     | >= 18
					INTEGER  | GREATER  | 18                   | 19                    | 18                     | > 18
					INTEGER  | LESS     | 1e3                  | 999                   | 1000                   | < 1e3
					INTEGER  | AT_MOST  | 9.5                  | 9                     | 10                     | <= 9.5
					INTEGER  | EQUAL    | 007                  | 7                     | 8                      | = 007
					INTEGER  | REGEX    | [0-9]{4}             | 02026                 | 202                    | matches [0-9]{4}
					DOUBLE   | LESS     | 0.5                  | 0.49999               | 0.50                   | < 0.5
					DATE     | GREATER  | 2026-01-01           | 2026-01-02            | 2026-01-01             | > 2026-01-01
					DATE     | LESS     | 2026-01-01           | 0001-12-31            | 9999-01-01             | < 2026-01-01
					DATETIME | AT_LEAST | 2026-01-01           | 2026-01-01T00:00:00Z  | 2026-01-01T00:00:00+00:01 | >= 2026-01-01
					DATETIME | EQUAL    | 2026-01-01T05:30:00+05:30 | 2026-01-01       | 2026-01-02             | = 2026-01-01T05:30:00+05:30
					STRING   | AT_MOST  | 2                    | 😀😀                  | abc                    | length <= 2
					STRING   | GREATER  | 2                    | abc                   | 😀😀                   | length > 2
					STRING   | EQUAL    | 3                    | abc                   | abcd                   | length = 3
					STRING   | REGEX    | [A-Z]{3}             | ABC                   | ABCD                   | matches [A-Z]{3}
					STRING   | REGEX    | 'a|ab'               | ab                    | abc                    | 'matches a|ab'
					STRING   | REGEX    | .                    | 😀                    | ab                     | matches .
					COUNTRY  | REGEX    | 'IN|US'              | india                 | GB                     | 'matches IN|US'
					LIST     | AT_LEAST | 2                    | ab,cd                 | ab,c                   | length >= 2
					STRING_SET | REGEX  | [a-z]+               | a,b                   | a,B                    | matches [a-z]+
					""")
	void aValueMustSatisfyIt(DataType type, FieldRule.Operator operator, String operand, String good, String bad,
			String named) {
		FieldUnderTest field = ruled(type, operator, operand);

		assertThat(field.parsed(good)).isNotNull();
		field.rejects(bad, FieldValue.Reason.RULE_FAILED, "breaks the rule: " + named + ".");
	}

	@Test
	void allRulesThatAreBrokenAreNamed() {
		FieldUnderTest field = FieldUnderTest.of(Definitions.of("age", DataType.INTEGER)
			.withRules(new FieldRule(FieldRule.Operator.AT_LEAST, "18"), new FieldRule(FieldRule.Operator.LESS, "100"),
					new FieldRule(FieldRule.Operator.REGEX, "[0-9]{2}")));

		assertThat(field.invalid("5").message()).isEqualTo("\"5\" breaks the rules: >= 18, matches [0-9]{2}.");
		assertThat(field.parsed("42")).isEqualTo("42");
	}

	@Test
	void aTextThatIsTooLongIsCheckedAgainstTheRulesToo() {
		FieldUnderTest field = FieldUnderTest.of(Definitions.of("code", DataType.LIST)
			.withMaxLength(3)
			.withRules(new FieldRule(FieldRule.Operator.REGEX, "[a-z]+")));

		FieldValue.Invalid invalid = field.invalid("ab,ABCD");
		assertThat(invalid.reason()).isEqualTo(FieldValue.Reason.TOO_LONG);
		assertThat(invalid.also()).isEqualTo(new FieldValue.Invalid(FieldValue.Reason.RULE_FAILED,
				"\"ABCD\" (item 2) breaks the rule: matches [a-z]+."));
		assertThat(field.invalid("abcd").also()).isNull();
	}

	@Test
	void aRuleOfPersonalDataHidesTheValue() {
		FieldUnderTest field = FieldUnderTest.of(Definitions.of("phone", DataType.STRING)
			.pii()
			.withRules(new FieldRule(FieldRule.Operator.REGEX, "[0-9]+")));

		assertThat(field.invalid("call me").message()).isEqualTo("(hidden) breaks the rule: matches [0-9]+.");
	}

	@Test
	void aPatternThatBacktracksElsewhereTakesLinearTime() {
		FieldUnderTest field = ruled(DataType.STRING, FieldRule.Operator.REGEX, "(a+)+b");

		field.rejects("a".repeat(20_000), FieldValue.Reason.RULE_FAILED, "breaks the rule");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			INTEGER  | AT_LEAST | eighteen   | a number is required
			INTEGER  | AT_LEAST | 1,5        | a number is required
			INTEGER  | AT_LEAST | 2026-01-01 | a number is required
			INTEGER  | AT_LEAST | ''         | a number is required
			DATE     | LESS     | 18         | a date as yyyy-MM-dd is required
			DATE     | LESS     | 2026-02-30 | a date as yyyy-MM-dd is required
			DATETIME | LESS     | 1774944000 | a date-time is required
			STRING   | AT_MOST  | ten        | a text is compared by its length, so a whole number is required
			STRING   | AT_MOST  | -1         | a text is compared by its length
			STRING   | AT_MOST  | 2.5        | a text is compared by its length
			STRING   | REGEX    | [A-Z       | missing closing ]
			STRING   | REGEX    | (?=a)b     | without look-around and back-references
			""")
	void anInvalidRuleStopsTheRunAndIsNamed(DataType type, FieldRule.Operator operator, String operand, String words) {
		assertThatExceptionOfType(FieldDefinitionException.class).isThrownBy(() -> ruled(type, operator, operand))
			.withMessageStartingWith(
					"Field age of type " + type + " has an invalid rule, " + operator + " \"" + operand + "\": ")
			.withMessageContaining(words);
	}

}
