package org.leadupdate.lead;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.Field;
import org.leadupdate.field.FieldReferences;
import org.leadupdate.field.type.Definitions;
import org.leadupdate.field.type.FieldTypes;

import static org.assertj.core.api.Assertions.assertThat;

class ValidLeadUpdateTests {

	private static final LocalDateTime BEFORE = LocalDateTime.parse("2026-01-02T03:04:05.678");

	private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-31T08:00:00.000");

	private static Lead lead(LeadStatus status, @Nullable String owner, @Nullable String fields) {
		return new Lead(7, status, owner, ExtendedFields.of(fields), BEFORE, 1L, LeadDetails.NONE);
	}

	private static Lead open(@Nullable String owner, @Nullable String fields) {
		return lead(LeadStatus.OPEN, owner, fields);
	}

	private static Field field(String name, DataType type) {
		return FieldTypes
			.catalog(List.of(Definitions.of(name, type).definition()), Set.of(),
					new FieldReferences(List.of(), List.of()))
			.available()
			.get(0);
	}

	private static ValidLeadUpdate owner(@Nullable String username, Overwrite overwrite) {
		return new ValidLeadUpdate(7, new OwnerAssignment(username, overwrite), List.of(), Preconditions.NONE);
	}

	private static ValidLeadUpdate field(Field field, @Nullable String json, Overwrite overwrite) {
		return new ValidLeadUpdate(7, null, List.of(new FieldAssignment(field, json, overwrite)), Preconditions.NONE);
	}

	private static ValidLeadUpdate guarded(Preconditions guards) {
		return new ValidLeadUpdate(7, new OwnerAssignment("bob", Overwrite.ALWAYS), List.of(), guards);
	}

	private static Decision decide(ValidLeadUpdate edit, @Nullable Lead lead) {
		return edit.decide(lead, NOW, 42);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "~", textBlock = """
			ALWAYS,   carol, bob,  bob
			ALWAYS,   ~,     bob,  bob
			ALWAYS,   BOB,   bob,  bob
			ALWAYS,   bob,   bob,  bob
			ALWAYS,   carol, ~,    ~
			ALWAYS,   ~,     ~,    ~
			IF_BLANK, ~,     bob,  bob
			IF_BLANK, '',    bob,  bob
			IF_BLANK, ' ',   bob,  bob
			IF_BLANK, '\u00a0', bob, bob
			ALWAYS,   ' ',   ~,    ' '
			IF_BLANK, carol, bob,  carol
			IF_BLANK, carol, ~,    carol
			IF_BLANK, BOB,   bob,  BOB
			NEVER,    ~,     bob,  ~
			NEVER,    carol, bob,  carol
			NEVER,    BOB,   bob,  BOB
			""")
	void theOwnerIsSetIfItChangesAndMayBeOverwritten(Overwrite overwrite, @Nullable String before, @Nullable String to,
			@Nullable String after) {
		Lead lead = open(before, "not even JSON");

		Decision decision = decide(owner(to, overwrite), lead);

		boolean changes = !Objects.equals(before, after);
		assertThat(decision.isRejected()).isFalse();
		assertThat(decision.changed()).isEqualTo(changes);
		assertThat(decision.after()).isEqualTo(changes
				? new Lead(7, LeadStatus.OPEN, after, lead.extendedFields(), NOW, 42L, LeadDetails.NONE) : lead);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "~", textBlock = """
			ALWAYS   | {"x": 1}                | 5 | ~      | ~                      | {"x":1,"score":5}
			ALWAYS   | {"score": 4}            | 5 | 4      | ~                      | {"score":5}
			ALWAYS   | {"SCORE": 4}            | 5 | 4      | {"SCORE":4}            | {"score":5}
			ALWAYS   | {"SCORE":3,"score":4}   | 5 | 4      | {"SCORE":3,"score":4}  | {"score":5}
			ALWAYS   | {"score": 4.0}          | 5 | 4      | {"score":4.0}          | {"score":5}
			ALWAYS   | {"score": "junk"}       | 5 | "junk" | ~                      | {"score":5}
			ALWAYS   | {"score": null}         | 5 | ~      | {"score":null}         | {"score":5}
			ALWAYS   | {"score": 4, "x": 1.10} | ~ | 4      | ~                      | {"x":1.10}
			ALWAYS   | ~                       | 5 | ~      | null                   | {"score":5}
			IF_BLANK | {"x": 1}                | 5 | ~      | ~                      | {"x":1,"score":5}
			IF_BLANK | {"score": ""}           | 5 | ""     | ~                      | {"score":5}
			IF_BLANK | {"score": " "}          | 5 | " "    | ~                      | {"score":5}
			IF_BLANK | {"score": "\u00a0"}     | 5 | "\u00a0" | ~                    | {"score":5}
			IF_BLANK | {"score": null}         | 5 | ~      | {"score":null}         | {"score":5}
			IF_BLANK | {"score": [" ", ""]}    | 5 | [" ", ""] | ~                   | {"score":5}
			IF_BLANK | {"score": [ ]}          | 5 | [ ]    | ~                      | {"score":5}
			""")
	void aFieldIsChanged(Overwrite overwrite, @Nullable String before, @Nullable String to, @Nullable String from,
			@Nullable String stored, String after) {
		Decision decision = decide(field(field("score", DataType.INTEGER), to, overwrite), open("bob", before));

		assertThat(decision.changes()).containsExactly(Map.entry("score", new Change(from, to, stored)));
		assertThat(decision.changed()).isTrue();
		assertThat(decision.after())
			.isEqualTo(new Lead(7, LeadStatus.OPEN, "bob", ExtendedFields.of(after), NOW, 42L, LeadDetails.NONE));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "~", textBlock = """
			ALWAYS   | {"score": 5}    | 5
			ALWAYS   | {"score": 5.0}  | 5
			ALWAYS   | {"Score": "5"}  | 5
			ALWAYS   | {"x": 5}        | ~
			ALWAYS   | {"score": null} | ~
			ALWAYS   | ~               | ~
			IF_BLANK | {"score": 4}    | 5
			IF_BLANK | {"score": 4}    | ~
			IF_BLANK | {"score": 0}    | 5
			IF_BLANK | {"score": "."}  | 5
			IF_BLANK | {"score": [" ", "x"]} | 5
			IF_BLANK | {"score": [[]]} | 5
			IF_BLANK | {"score": {}}   | 5
			NEVER    | {"score": 4}    | 5
			NEVER    | {"x": 4}        | 5
			""")
	void aLeadThatHasAllValuesIsNotChanged(Overwrite overwrite, @Nullable String before, @Nullable String to) {
		Lead lead = open("bob", before);

		Decision decision = decide(field(field("score", DataType.INTEGER), to, overwrite), lead);

		assertThat(decision).isEqualTo(Decision.unchanged(lead));
		assertThat(decision.after()).isSameAs(lead);
	}

	@Test
	void changesAreTypedAndInCanonicalForm() {
		assertThat(decide(field(field("tags", DataType.STRING_SET), "[\"B\",\"A\"]", Overwrite.ALWAYS),
				open(null, "{\"tags\": [\"A\", \"B\"]}"))
			.changed()).isFalse();
		assertThat(decide(field(field("budget", DataType.DOUBLE), "0.5", Overwrite.ALWAYS),
				open(null, "{\"budget\": 10000000000.0}"))
			.changes()).containsEntry("budget", new Change("10000000000", "0.5", "{\"budget\":10000000000.0}"));
	}

	@Test
	void anotherSpellingOfACodeIsAChange() {
		Decision decision = decide(field(field("country", DataType.COUNTRY), "\"DE\"", Overwrite.ALWAYS),
				open(null, "{\"country\": \"Germany\"}"));

		assertThat(decision.changes()).containsExactly(Map.entry("country", new Change("\"Germany\"", "\"DE\"")));
		assertThat(decision.changed()).isTrue();
	}

	@Test
	void theLastUpdateIsComparedWithThePrecisionOfReports() {
		Preconditions guards = new Preconditions(null, new Preconditions.ExpectedUpdate("as given", BEFORE));
		Lead lead = new Lead(7, LeadStatus.OPEN, "bob", ExtendedFields.NONE, BEFORE.plusNanos(999_000), 1L,
				LeadDetails.NONE);

		assertThat(guards.problems(7, lead)).isEmpty();
		assertThat(
				guards.problems(7,
						new Lead(7, LeadStatus.OPEN, "bob", ExtendedFields.NONE, BEFORE.plusNanos(1_000_000), 1L,
								LeadDetails.NONE)))
			.extracting(Problem::code)
			.containsExactly(ProblemCode.LEAD_CHANGED_SINCE);
	}

	@Test
	void changesAreInFileOrder() {
		List<FieldAssignment> settings = Stream.of("z", "a", "m")
			.map((name) -> new FieldAssignment(field(name, DataType.INTEGER), "1", Overwrite.ALWAYS))
			.toList();

		Decision decision = decide(new ValidLeadUpdate(7, null, settings, Preconditions.NONE),
				open(null, "{\"a\": 1}"));

		assertThat(decision.changes().keySet()).containsExactly("z", "m");
	}

	@Test
	void aMissingLeadIsNotFound() {
		Decision decision = decide(owner("bob", Overwrite.ALWAYS), null);

		assertThat(decision.problems()).containsExactly(new Problem(ProblemCode.LEAD_NOT_FOUND, "leadID", "7",
				"The org has no lead 7. Correct the lead ID or remove the row."));
		assertThat(decision.after()).isNull();
	}

	@ParameterizedTest
	@EnumSource(LeadStatus.class)
	void onlyADeletedLeadIsNotUpdated(LeadStatus status) {
		Lead lead = lead(status, "carol", null);

		Decision decision = decide(owner("bob", Overwrite.ALWAYS), lead);

		assertThat(decision.isRejected()).isEqualTo(status == LeadStatus.DELETED);
		if (decision.isRejected()) {
			assertThat(decision.problems()).extracting(Problem::code).containsExactly(ProblemCode.LEAD_DELETED);
			assertThat(decision.after()).isSameAs(lead);
		}
	}

	@ParameterizedTest
	@CsvSource(nullValues = "~", delimiter = '|', textBlock = """
			carol | carol | ~
			CAROL | carol | ~
			MÜLLER | mu\u0308ller | ~
			' '   | ~     | ~
			'\u00a0' | ~  | ~
			bob\u200b | bob | The lead is owned by "bob\u200b" (which holds U+200B, zero width space), not by "bob".
			~     | ~     | ~
			''    | ~     | ~
			dave  | carol | The lead is owned by "dave", not by "carol".
			~     | carol | The lead is owned by nobody, not by "carol".
			dave  | ~     | The lead is owned by "dave", not by nobody.
			""")
	void theExpectedOwnerMustOwnTheLead(@Nullable String owner, @Nullable String expected, @Nullable String words) {
		Preconditions guards = new Preconditions(new Preconditions.ExpectedOwner(expected, expected), null);

		List<Problem> problems = decide(guarded(guards), open(owner, null)).problems();

		if (words == null) {
			assertThat(problems).isEmpty();
		}
		else {
			assertThat(problems).singleElement().satisfies((problem) -> {
				assertThat(problem.code()).isEqualTo(ProblemCode.EXPECTED_OWNER_DIFFERS);
				assertThat(problem.field()).isEqualTo("expectedOwner");
				assertThat(problem.value()).isEqualTo(expected);
				assertThat(problem.message()).startsWith(words);
			});
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-02T03:04:05.678, true", "2026-01-02T03:04:05.679, false", "2026-01-02T03:04:05, false" })
	void theLeadMustNotHaveChangedSince(LocalDateTime expected, boolean met) {
		Preconditions guards = new Preconditions(null, new Preconditions.ExpectedUpdate("given", expected));

		List<Problem> problems = decide(guarded(guards), open("carol", null)).problems();

		assertThat(problems.isEmpty()).isEqualTo(met);
		assertThat(problems).allSatisfy((problem) -> {
			assertThat(problem.code()).isEqualTo(ProblemCode.LEAD_CHANGED_SINCE);
			assertThat(problem.value()).isEqualTo("given");
			assertThat(problem.message())
				.startsWith("The lead was last updated at 2026-01-02T03:04:05.678Z, not at 2026");
		});
	}

	@Test
	void allReasonsAgainstALeadAreReported() {
		Preconditions guards = new Preconditions(new Preconditions.ExpectedOwner("carol", "carol"),
				new Preconditions.ExpectedUpdate("then", NOW));

		assertThat(decide(guarded(guards), lead(LeadStatus.DELETED, "dave", null)).problems()).extracting(Problem::code)
			.containsExactly(ProblemCode.LEAD_DELETED, ProblemCode.EXPECTED_OWNER_DIFFERS,
					ProblemCode.LEAD_CHANGED_SINCE);
	}

	@Test
	void aLeadThatWasNeverUpdatedCountsAsChangedToo() {
		Preconditions guards = new Preconditions(null, new Preconditions.ExpectedUpdate("then", NOW));
		Lead lead = new Lead(7, LeadStatus.OPEN, null, ExtendedFields.NONE, null, null, LeadDetails.NONE);

		assertThat(decide(guarded(guards), lead).problems()).singleElement()
			.extracting(Problem::message)
			.asString()
			.startsWith("The lead was last updated never");
	}

	@Test
	void aLeadWhoseFieldsCantBeReadIsNotWritten() {
		ValidLeadUpdate edit = field(field("score", DataType.INTEGER), "5", Overwrite.ALWAYS);
		Lead lead = open(null, "[\"secret\"]");

		Decision decision = decide(edit, lead);

		assertThat(decision.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(ProblemCode.FIELDS_MALFORMED);
			assertThat(problem.message()).startsWith("The stored extended fields of lead 7 can't be read")
				.doesNotContain("secret");
		});
		assertThat(decision.after()).isSameAs(lead);
	}

	@Test
	void anOwnerCanBeGivenToALeadWhoseFieldsCantBeRead() {
		Decision decision = decide(owner("bob", Overwrite.ALWAYS), open(null, "[1]"));

		assertThat(decision.isRejected()).isFalse();
		assertThat(decision.after()).extracting((after) -> after.extendedFields().json()).isEqualTo("[1]");
	}

}
