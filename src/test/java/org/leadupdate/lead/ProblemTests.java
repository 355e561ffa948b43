package org.leadupdate.lead;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Problems of a row, and decisions with them. */
class ProblemTests {

	private static final Problem FIRST = problem("first");

	private static final Problem SECOND = problem("second");

	private static Problem problem(String message) {
		return new Problem(ProblemCode.FIELD_INVALID_VALUE, null, null, message);
	}

	@Test
	void aMessageHasAThousandCharactersAtMost() {
		assertThat(problem("x".repeat(1_000)).message()).isEqualTo("x".repeat(1_000));
		assertThat(problem("x".repeat(1_001)).message()).isEqualTo("x".repeat(1_000) + "\u2026");
	}

	@Test
	void aCharacterIsNotCutInHalf() {
		String emoji = "\ud83d\ude00";
		assertThat(problem("x".repeat(998) + emoji + "x").message()).isEqualTo("x".repeat(998) + emoji + "\u2026");
		assertThat(problem("x".repeat(999) + emoji).message()).isEqualTo("x".repeat(999) + "\u2026");
	}

	@Test
	void nameAndValueFitACellOfASpreadsheet() {
		Problem problem = new Problem(ProblemCode.FIELD_TOO_LONG, "f".repeat(40_000), "v".repeat(32_767), "m");
		assertThat(problem.field()).hasSize(32_768).endsWith("\u2026");
		assertThat(problem.value()).hasSize(32_767);
	}

	@Test
	void codesOfTheVendorAreKept() {
		assertThat(ProblemCode.FIELD_TOO_LONG.apiCode()).isEqualTo(91015);
		assertThat(ProblemCode.NOTHING_TO_UPDATE.apiCode()).isNull();
	}

	@Test
	void moreProblemsComeAfterTheOthers() {
		Decision rejected = Decision.rejected(List.of(FIRST), null);
		assertThat(rejected.withProblems(List.of())).isSameAs(rejected);
		assertThat(rejected.withProblems(List.of(SECOND)).problems()).containsExactly(FIRST, SECOND);
	}

	@Test
	void warningsLeaveADecisionAsItIs() {
		Lead lead = new Lead(7, LeadStatus.OPEN, "ben", ExtendedFields.NONE, null, null, LeadDetails.NONE);
		Decision changed = Decision.changed(lead, Map.of());
		assertThat(changed.withWarnings(List.of())).isSameAs(changed);
		Decision warned = changed.withWarnings(List.of(FIRST));
		assertThat(warned.warnings()).containsExactly(FIRST);
		assertThat(warned.isRejected()).isFalse();
		assertThat(warned.changed()).isTrue();
	}

	@Test
	void rowsAreEqualByTheirBytes() {
		RawRow row = new RawRow(new byte[] { 1, 2 });
		assertThat(row).isEqualTo(new RawRow(new byte[] { 1, 2 }))
			.hasSameHashCodeAs(new RawRow(new byte[] { 1, 2 }))
			.isNotEqualTo(new RawRow(new byte[] { 1, 3 }))
			.isNotEqualTo("row")
			.doesNotHaveSameHashCodeAs(new RawRow(new byte[] { 1, 3 }));
	}

}
