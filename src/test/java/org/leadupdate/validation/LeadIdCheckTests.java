package org.leadupdate.validation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;

class LeadIdCheckTests {

	@ParameterizedTest
	@CsvSource({ "1, 1", "007, 7", "0000000000000000000000000001, 1", "9223372036854775807, 9223372036854775807" })
	void aLeadIdIsAPositiveWholeNumber(String given, long leadId) {
		ValidatedUpdate validated = Rows.validated(Rows.of(given).owner("bob"));

		assertThat(validated.leadId()).isEqualTo(leadId);
		assertThat(validated.problems()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					''                   | LEAD_ID_MISSING | The lead ID is missing
					'  '                 | LEAD_ID_MISSING | The lead ID is missing
					0                    | LEAD_ID_INVALID | "0" is not a valid lead ID: use a positive whole number
					000                  | LEAD_ID_INVALID | use a positive whole number
					-1                   | LEAD_ID_INVALID | use a positive whole number
					+1                   | LEAD_ID_INVALID | use a positive whole number
					1.0                  | LEAD_ID_INVALID | use a positive whole number
					1,234                | LEAD_ID_INVALID | use a positive whole number
					1 234                | LEAD_ID_INVALID | use a positive whole number
					9223372036854775808  | LEAD_ID_INVALID | of at most 9223372036854775807
					9999999999999999999  | LEAD_ID_INVALID | of at most 9223372036854775807
					18446744073709551617 | LEAD_ID_INVALID | of at most 9223372036854775807
					٧                    | LEAD_ID_INVALID | digits only
					abc                  | LEAD_ID_INVALID | digits only
					1.2E+5               | LEAD_ID_INVALID | a number in a spreadsheet's scientific notation, which may have lost digits. Format the column as text
					1,2E+05              | LEAD_ID_INVALID | a number in a spreadsheet's scientific notation
					12e4                 | LEAD_ID_INVALID | a number in a spreadsheet's scientific notation
					""",
			quoteCharacter = '\'')
	void anyOtherLeadIdIsAProblem(String given, ProblemCode code, String words) {
		ValidatedUpdate validated = Rows.validated(Rows.of(given).owner("bob"));

		assertThat(validated.leadId()).isNull();
		assertThat(validated.problems()).hasSize(1);
		Problem problem = validated.problems().get(0);
		assertThat(problem.code()).isEqualTo(code);
		assertThat(problem.field()).isEqualTo("leadID");
		assertThat(problem.message()).contains(words);
	}

}
