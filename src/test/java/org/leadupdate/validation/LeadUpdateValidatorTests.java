package org.leadupdate.validation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldReferences;
import org.leadupdate.field.FieldRule;
import org.leadupdate.field.FieldTranslations;
import org.leadupdate.field.type.Definitions;
import org.leadupdate.field.type.FieldTypes;
import org.leadupdate.lead.Decision;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.FieldAssignment;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.lead.LeadStatus;
import org.leadupdate.lead.Overwrite;
import org.leadupdate.lead.OwnerAssignment;
import org.leadupdate.lead.Preconditions;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.ValidLeadUpdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class LeadUpdateValidatorTests {

	private static final Rows ROW = Rows.of("7");

	private static ValidLeadUpdate valid(Rows row) {
		ValidatedUpdate validated = Rows.validated(row);
		assertThat(validated.problems()).isEmpty();
		assertThat(validated.valid()).isNotNull();
		return Objects.requireNonNull(validated.valid());
	}

	private static Problem problem(Rows row) {
		ValidatedUpdate validated = Rows.validated(row);
		assertThat(validated.valid()).isNull();
		assertThat(validated.problems()).hasSize(1);
		return validated.problems().get(0);
	}

	@ParameterizedTest
	@CsvSource({ "bob, bob", "BOB, bob", "asha.rao, Asha.Rao" })
	void anOwnerIsAnActiveAssociateInTheStoredSpelling(String given, String owner) {
		assertThat(valid(ROW.owner(given)).owner()).isEqualTo(new OwnerAssignment(owner, Overwrite.ALWAYS));
	}

	@Test
	void clearingTheOwnerUnassignsTheLead() {
		assertThat(valid(ROW.owner(new FieldInput.Clear())).owner())
			.isEqualTo(new OwnerAssignment(null, Overwrite.ALWAYS));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					nobody    | OWNER_NOT_FOUND | The org has no associate "nobody". Enter the username of an active associate.
					asha rao  | OWNER_NOT_FOUND | The org has no associate "asha rao". Did you mean "Asha.Rao"?
					bob,alice | OWNER_NOT_FOUND | The org has no associate "bob,alice". Enter the username of an active associate.
					gone.girk | OWNER_NOT_FOUND | The org has no associate "gone.girk". Enter the username of an active associate.
					Gone.Girl | OWNER_INACTIVE  | Associate "Gone.Girl" is not active. Enter the username of an active associate.
					""")
	void anyOtherOwnerIsAProblem(String given, ProblemCode code, String message) {
		assertThat(problem(ROW.owner(given))).isEqualTo(new Problem(code, "owner", given, message));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bob\u200b | It holds U+200B, zero width space. Did you mean "bob"?
			a\u00a0b  | It holds U+00A0, no-break space. Enter the username of an active associate.
			""")
	void anUnknownOwnerNamesTheCharacterThatNobodySees(String given, String words) {
		assertThat(problem(ROW.owner(given)).message())
			.isEqualTo("The org has no associate \"" + given + "\". " + words);
	}

	@Test
	void aLeadIdAndAFieldNameNameTheCharacterThatNobodySees() {
		assertThat(problem(Rows.of("7\u200b").owner("bob")).message()).endsWith(". It holds U+200B, zero width space.");
		assertThat(problem(ROW.field("ci\u00adty", "Pune")).message())
			.endsWith(" It holds U+00AD, soft hyphen. Did you mean \"city\"?");
	}

	@Test
	void theMarkerThatExpectsNoOwnerIsGivenBack() {
		Preconditions expected = valid(ROW.owner("bob").expecting(new FieldInput.Clear("#N/A"), null)).preconditions();
		Lead lead = new Lead(7, LeadStatus.OPEN, "ann", ExtendedFields.NONE, null, null, LeadDetails.NONE);

		assertThat(expected.problems(7, lead)).extracting(Problem::code, Problem::value)
			.containsExactly(tuple(ProblemCode.EXPECTED_OWNER_DIFFERS, "#N/A"));
	}

	@Test
	void anOwnerIsOneUsername() {
		assertThat(problem(ROW.owner(new FieldInput.Items(List.of("bob", "Asha.Rao")))))
			.extracting(Problem::code, Problem::value)
			.containsExactly(ProblemCode.OWNER_NOT_FOUND, "[\"bob\",\"Asha.Rao\"]");
	}

	@Test
	void fieldsAreSetInFileOrder() {
		ValidLeadUpdate valid = valid(
				ROW.field("SCORE", "007").field("city", new FieldInput.Clear()).field("colour", "green"));

		assertThat(valid.fields()).extracting((setting) -> setting.field().name(), FieldAssignment::json)
			.containsExactly(tuple("Score", "7"), tuple("city", null), tuple("colour", "\"Green\""));
		assertThat(valid.leadId()).isEqualTo(7);
		assertThat(valid.owner()).isNull();
		assertThat(valid.preconditions()).isEqualTo(Preconditions.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					ctiy     | Pune         | FIELD_UNKNOWN       | ctiy   | There is no extended field "ctiy". Did you mean "city"?
					weather  | fine         | FIELD_UNKNOWN       | weather | There is no extended field "weather". The command "fields" lists the fields the org may set.
					Bedrooms | 3            | FIELD_NOT_AVAILABLE | Bedrooms | Extended field "Bedrooms" belongs to a vertical that the org does not have. The command "fields" lists the fields the org may set.
					score    | 1.0          | FIELD_INVALID_TYPE  | Score  | Field Score: "1.0" is not a whole number: use digits only, such as 42.
					score    | -1           | FIELD_RULE_FAILED   | Score  | Field Score: "-1" breaks the rule: >= 0.
					colour   | Gren         | FIELD_INVALID_VALUE | colour | Field colour: "Gren" is not one of the org's own values of this field: "Red", "Green". Did you mean "Green"?
					city     | Visakhapatnam | FIELD_TOO_LONG     | city   | Field city: "Visakhapatnam" has 13 characters: use at most 10. Values are never shortened.
					phone    | +91 98       | FIELD_INVALID_TYPE  | phone  | Field phone: (hidden) is not a whole number: use digits only, such as 42.
					card     | 4111         | FIELD_INVALID_TYPE  | card   | Field card: (hidden) is not a card number: use 12 to 19 digits, optionally separated by single spaces or dashes.
					""")
	void anInvalidFieldIsAProblem(String name, String value, ProblemCode code, String field, String message) {
		assertThat(problem(ROW.field(name, value))).isEqualTo(new Problem(code, field, value, message));
	}

	@Test
	void theValueOfAProblemIsAsLongAsASpreadsheetShowsAndTheMessageShort() {
		Problem problem = problem(ROW.field("Score", "x".repeat(10_000)));

		assertThat(problem.value()).hasSize(10_000);
		assertThat(problem(ROW.field("Score", "\uD83D\uDE00".repeat(1 << 20))).value()).hasSize(32_767);
		assertThat(problem.message()).startsWith("Field Score: \"" + "x".repeat(80) + "…\" is not a whole number");
	}

	@Test
	void theValueOfAnArrayIsAnArray() {
		assertThat(problem(ROW.field("tags", new FieldInput.Items(List.of("a\"b", "")))).value())
			.isEqualTo("[\"a\\\"b\",\"\"]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2018-10-05T08:00:00+05:30     | 2018-10-05T02:30:00
			2026-01-02T03:04:05.678Z      | 2026-01-02T03:04:05.678
			2026-01-02T03:04:05Z          | 2026-01-02T03:04:05
			2026-01-02T03:04Z             | 2026-01-02T03:04:00
			' 2026-01-02T03:04:05.6Z '    | 2026-01-02T03:04:05.600
			2026-01-02T03:04:05.678-08:00 | 2026-01-02T11:04:05.678
			""")
	void theExpectedLastUpdateIsReadAsInTheReport(String given, LocalDateTime moment) {
		assertThat(valid(ROW.owner("bob").expecting(null, given)).preconditions())
			.isEqualTo(new Preconditions(null, new Preconditions.ExpectedUpdate(given, moment)));
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-02", "2026-01-02T03:04:05", "02/01/2026 03:04", "1774944000", "2026-02-30T00:00:00Z" })
	void anExpectedLastUpdateThatIsNotADateTimeIsAProblem(String given) {
		assertThat(problem(ROW.owner("bob").expecting(null, given)))
			.extracting(Problem::code, Problem::field, Problem::value)
			.containsExactly(ProblemCode.FIELD_INVALID_TYPE, "expectedLastUpdatedOn", given);
	}

	@Test
	void theExpectedOwnerNeedNotBeAnAssociate() {
		assertThat(valid(ROW.owner("bob").expecting(new FieldInput.Text(" leaver "), " ")).preconditions())
			.isEqualTo(new Preconditions(new Preconditions.ExpectedOwner("leaver", " leaver "), null));
		assertThat(valid(ROW.owner("bob").expecting(new FieldInput.Clear(), null)).preconditions())
			.isEqualTo(new Preconditions(new Preconditions.ExpectedOwner(null, null), null));
	}

	@Test
	void aRowThatRequestsNothingIsAProblem() {
		assertThat(problem(ROW.expecting(new FieldInput.Text("bob"), null)).code())
			.isEqualTo(ProblemCode.NOTHING_TO_UPDATE);
	}

	@Test
	void allProblemsOfARowAreReportedInOneOrder() {
		Rows row = Rows.of("x")
			.owner("nobody")
			.field("weather", "fine")
			.field("score", "high")
			.field("Bedrooms", "3")
			.expecting(null, "yesterday")
			.problem(new Problem(ProblemCode.FIELDS_MALFORMED, "extendedFields", "{", "No JSON object."));

		assertThat(Rows.validated(row).problems()).extracting(Problem::code)
			.containsExactly(ProblemCode.FIELDS_MALFORMED, ProblemCode.LEAD_ID_INVALID, ProblemCode.FIELD_INVALID_TYPE,
					ProblemCode.OWNER_NOT_FOUND, ProblemCode.FIELD_UNKNOWN, ProblemCode.FIELD_INVALID_TYPE,
					ProblemCode.FIELD_NOT_AVAILABLE);
	}

	@ParameterizedTest
	@EnumSource(value = ProblemCode.class, names = { "ROW_MALFORMED", "ROW_ENCODING" })
	void aRowThatCouldNotBeReadHasThatOneProblem(ProblemCode code) {
		Problem unread = new Problem(code, null, null, "The row can't be read.");

		assertThat(problem(Rows.of("").problem(unread))).isEqualTo(unread);
	}

	@Test
	void aMalformedRowNamesItsLeadButIsNotForIt() {
		Problem malformed = new Problem(ProblemCode.ROW_MALFORMED, null, null, "The row has 1 cell.");
		ValidatedUpdate named = Rows.validated(Rows.of("7").problem(malformed));
		assertThat(named.leadId()).isNull();
		assertThat(named.namedLeadId()).isEqualTo(7);
		assertThat(named.problems()).containsExactly(malformed);
		ValidatedUpdate unreadable = Rows.validated(Rows.of("anna").problem(malformed));
		assertThat(unreadable.namedLeadId()).isNull();
		assertThat(unreadable.problems()).containsExactly(malformed);
	}

	@Test
	void underWarnTheValidPartRemains() {
		ValidatedUpdate validated = Rows
			.validator(new ValidationPolicy(InvalidFields.WARN, OverwritePolicy.of(Overwrite.ALWAYS)))
			.validate(ROW.field("score", "high").field("city", "Pune").field("weather", "fine").update());

		assertThat(validated.problems()).isEmpty();
		assertThat(validated.warnings()).extracting(Problem::code)
			.containsExactly(ProblemCode.FIELD_INVALID_TYPE, ProblemCode.FIELD_UNKNOWN);
		assertThat(validated.valid()).isNotNull()
			.extracting(ValidLeadUpdate::fields)
			.asInstanceOf(InstanceOfAssertFactories.list(FieldAssignment.class))
			.extracting(FieldAssignment::json)
			.containsExactly("\"Pune\"");
	}

	@Test
	void underWarnARejectedRowReportsItsFieldsToo() {
		ValidatedUpdate validated = Rows
			.validator(new ValidationPolicy(InvalidFields.WARN, OverwritePolicy.of(Overwrite.ALWAYS)))
			.validate(ROW.field("score", "high")
				.owner("nobody")
				.field("weather", new FieldInput.Unsupported("is none"))
				.update());

		Decision decision = validated.decide(null, LocalDateTime.MIN, 1);

		assertThat(decision.problems()).extracting(Problem::code)
			.containsExactly(ProblemCode.LEAD_NOT_FOUND, ProblemCode.OWNER_NOT_FOUND, ProblemCode.FIELD_INVALID_TYPE,
					ProblemCode.FIELD_UNKNOWN);
		assertThat(decision.warnings()).isEmpty();
	}

	@Test
	void aValueMayHaveTwoProblems() {
		FieldCatalog catalog = FieldTypes.catalog(List.of(Definitions.of("code", DataType.STRING)
			.withMaxLength(3)
			.withRules(new FieldRule(FieldRule.Operator.REGEX, "[a-z]+"))
			.definition()), Set.of(), new FieldReferences(List.of(), List.of()), FieldTranslations.NONE);
		LeadUpdateValidator validator = new LeadUpdateValidator(catalog, List.of(), ValidationPolicy.DEFAULT);

		assertThat(validator.validate(ROW.field("code", "ABCD").update()).problems()).extracting(Problem::code)
			.containsExactly(ProblemCode.FIELD_TOO_LONG, ProblemCode.FIELD_RULE_FAILED);
	}

	@Test
	void anUnsupportedValueHasTheWrongType() {
		assertThat(problem(ROW.field("score", new FieldInput.Unsupported("is a JSON object: use a number"))))
			.isEqualTo(new Problem(ProblemCode.FIELD_INVALID_TYPE, "Score", null,
					"Field Score: The value is a JSON object: use a number."));
	}

	@Test
	void underWarnEverythingElseIsStillAProblem() {
		ValidatedUpdate validated = Rows
			.validator(new ValidationPolicy(InvalidFields.WARN, OverwritePolicy.of(Overwrite.ALWAYS)))
			.validate(ROW.field("score", "high").owner("nobody").update());

		assertThat(validated.problems()).extracting(Problem::code).containsExactly(ProblemCode.OWNER_NOT_FOUND);
		assertThat(validated.warnings()).extracting(Problem::code).containsExactly(ProblemCode.FIELD_INVALID_TYPE);
		assertThat(validated.valid()).isNull();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "~", textBlock = """
			NEVER,  ~,        NEVER,    IF_BLANK
			ALWAYS, NEVER,    NEVER,    IF_BLANK
			ALWAYS, IF_BLANK, IF_BLANK, IF_BLANK
			""")
	void overwritingIsDecidedForEachField(Overwrite byDefault, @Nullable Overwrite owner, Overwrite ofOwner,
			Overwrite ofScore) {
		OverwritePolicy policy = new OverwritePolicy(byDefault, owner, Map.of("SCORE", Overwrite.IF_BLANK));
		ValidatedUpdate validated = Rows.validator(new ValidationPolicy(InvalidFields.REJECT, policy))
			.validate(ROW.owner("bob").field("score", "1").field("city", "Pune").update());
		ValidLeadUpdate valid = Objects.requireNonNull(validated.valid());

		assertThat(valid.owner()).isEqualTo(new OwnerAssignment("bob", ofOwner));
		assertThat(valid.fields()).extracting(FieldAssignment::overwrite).containsExactly(ofScore, byDefault);
	}

	@Test
	void aPolicyForAFieldThatCantBeSetStopsTheRun() {
		OverwritePolicy policy = new OverwritePolicy(Overwrite.ALWAYS, null, Map.of("scroe", Overwrite.NEVER));

		assertThatIllegalArgumentException()
			.isThrownBy(() -> Rows.validator(new ValidationPolicy(InvalidFields.REJECT, policy)))
			.withMessage(
					"The overwrite setting names the extended field \"scroe\", which the org can't set. Did you mean \"Score\"?");
	}

}
