package org.leadupdate.validation;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.leadupdate.field.FieldInput;
import org.leadupdate.lead.Change;
import org.leadupdate.lead.Decision;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.lead.LeadStatus;
import org.leadupdate.lead.Overwrite;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;

class ValidatedUpdateTests {

	private static final LocalDateTime BEFORE = LocalDateTime.parse("2026-01-02T03:04:05.678");

	private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-31T08:00:00.000");

	private static final Lead LEAD = new Lead(7, LeadStatus.OPEN, "carol", ExtendedFields.of("{\"Score\": 5}"), BEFORE,
			1L, LeadDetails.NONE);

	private static final Lead DELETED = new Lead(7, LeadStatus.DELETED, "carol", ExtendedFields.NONE, BEFORE, 1L,
			LeadDetails.NONE);

	private static Decision decide(Rows row, @Nullable Lead lead) {
		return Rows.validated(row).decide(lead, NOW, 42);
	}

	private static Decision decideWarning(Rows row) {
		return Rows.validator(new ValidationPolicy(InvalidFields.WARN, OverwritePolicy.of(Overwrite.ALWAYS)))
			.validate(row.update())
			.decide(LEAD, NOW, 42);
	}

	@Test
	void aValidRowChangesTheLead() {
		Decision decision = decide(Rows.of("7").owner("bob").field("score", "6"), LEAD);

		assertThat(decision.isRejected()).isFalse();
		assertThat(decision.changes()).containsEntry("Score", new Change("5", "6"));
		assertThat(decision.after()).isEqualTo(
				new Lead(7, LeadStatus.OPEN, "bob", ExtendedFields.of("{\"Score\":6}"), NOW, 42L, LeadDetails.NONE));
	}

	@Test
	void aValidRowMayChangeNothing() {
		Lead bobs = new Lead(7, LeadStatus.OPEN, "bob", ExtendedFields.of("{\"Score\": 5.0}"), BEFORE, 1L,
				LeadDetails.NONE);

		Decision decision = decide(Rows.of("7").owner("BOB").field("score", "05"), bobs);

		assertThat(decision.isRejected()).isFalse();
		assertThat(decision.changed()).isFalse();
		assertThat(decision.after()).isSameAs(bobs);
	}

	@Test
	void aRowWithProblemsReportsThoseOfItsLeadToo() {
		Rows row = Rows.of("7").owner("nobody").field("score", "high").expecting(new FieldInput.Text("dave"), null);

		assertThat(decide(row, null).problems()).extracting(Problem::code)
			.containsExactly(ProblemCode.LEAD_NOT_FOUND, ProblemCode.OWNER_NOT_FOUND, ProblemCode.FIELD_INVALID_TYPE);
		assertThat(decide(row, DELETED).problems()).extracting(Problem::code)
			.containsExactly(ProblemCode.LEAD_DELETED, ProblemCode.EXPECTED_OWNER_DIFFERS, ProblemCode.OWNER_NOT_FOUND,
					ProblemCode.FIELD_INVALID_TYPE);
		assertThat(decide(row, DELETED).after()).isSameAs(DELETED);
	}

	@Test
	void aRowWithoutALeadIdHasItsOwnProblemsOnly() {
		Decision decision = decide(Rows.of("").owner("nobody"), null);

		assertThat(decision.problems()).extracting(Problem::code)
			.containsExactly(ProblemCode.LEAD_ID_MISSING, ProblemCode.OWNER_NOT_FOUND);
		assertThat(decision.after()).isNull();
	}

	@Test
	void warningsAccompanyTheValidPart() {
		Decision decision = decideWarning(Rows.of("7").field("score", "6").field("colour", "Purple"));

		assertThat(decision.changed()).isTrue();
		assertThat(decision.changes()).containsOnlyKeys("Score");
		assertThat(decision.warnings()).extracting(Problem::code).containsExactly(ProblemCode.FIELD_INVALID_VALUE);
	}

	@Test
	void withoutAnyValidPartTheLeadIsUnchangedWithWarnings() {
		Decision decision = decideWarning(Rows.of("7").field("score", "high"));

		assertThat(decision.isRejected()).isFalse();
		assertThat(decision.changed()).isFalse();
		assertThat(decision.after()).isSameAs(LEAD);
		assertThat(decision.warnings()).hasSize(1);
	}

}
