package org.leadupdate.result;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Change;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RawRow;

/** Results as the apply step would make them. */
public final class RowResults {

	/** When all of them were applied. */
	public static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 3, 4, 5, 678_000_000);

	private RowResults() {
	}

	/** A row that gave its lead to somebody. */
	public static RowResult assigned(long row, long lead, @Nullable String from, @Nullable String to) {
		return updated(row, lead, from, to, Map.of(), "{}");
	}

	/** A row that changed its lead. */
	public static RowResult updated(long row, long lead, @Nullable String from, @Nullable String to,
			Map<String, Change> changes, String fieldsAfter) {
		return new RowResult(row, row + 1, lead, Outcome.UPDATED, List.of(), from, to, changes,
				ExtendedFields.of(fieldsAfter), NOW, 42L, LeadDetails.NONE, null);
	}

	/** A row that found nothing to change. */
	public static RowResult unchanged(long row, long lead, Problem... warnings) {
		return new RowResult(row, row + 1, lead, Outcome.UNCHANGED, List.of(warnings), "amy", "amy", Map.of(),
				ExtendedFields.of("{}"), NOW, 42L, LeadDetails.NONE, null);
	}

	/** A row of no lead of the org. */
	public static RowResult rejected(long row, String source, Problem... problems) {
		return rejected(row, null, source.getBytes(StandardCharsets.UTF_8), problems);
	}

	/** A row of no lead of the org, in any encoding. */
	public static RowResult rejected(long row, @Nullable Long lead, byte[] source, Problem... problems) {
		return new RowResult(row, row + 1, lead, Outcome.REJECTED, List.of(problems), null, null, Map.of(), null, null,
				null, null, new RawRow(source));
	}

	/** A problem of an extended field or column. */
	public static Problem problem(ProblemCode code, @Nullable String field, @Nullable String value) {
		return new Problem(code, field, value, "About " + field + ".");
	}

}
