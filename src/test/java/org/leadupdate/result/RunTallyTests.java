package org.leadupdate.result;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.leadupdate.lead.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadupdate.result.RowResults.assigned;
import static org.leadupdate.result.RowResults.problem;
import static org.leadupdate.result.RowResults.rejected;
import static org.leadupdate.result.RowResults.unchanged;

class RunTallyTests {

	@Test
	void onlyRowsThatGaveTheirLeadAnotherOwnerCountByOwner() {
		RunTally tally = tally(assigned(1, 1, "amy", "bob"), assigned(2, 2, null, "bob"), assigned(3, 3, "bob", "bob"),
				assigned(4, 4, "amy", null), assigned(5, 5, null, null), unchanged(6, 6), assigned(7, 7, "bob", "Bob"));
		assertThat(tally.owners()).containsExactly(new OwnerMoves("bob", 2, 1), new OwnerMoves("", 1, 1),
				new OwnerMoves("amy", 0, 2), new OwnerMoves("Bob", 1, 0));
	}

	@Test
	void withoutRowsAllCountsAreZero() {
		assertThat(tally().counts()).isEqualTo(RunCounts.NONE);
		assertThat(tally().owners()).isEmpty();
		assertThat(tally().problems().rejected()).isEmpty();
	}

	@Test
	void pagesThatAreCountedSeparatelyAddUpInOrder() {
		RunTally all = tally(assigned(1, 1, "amy", "bob"), bad(2, "foo"), bad(3, "foo"));
		all.add(tally(assigned(4, 4, "bob", "amy"), bad(5, "foo"), bad(6, "bar"),
				unchanged(7, 7, problem(ProblemCode.FIELD_UNKNOWN, "x", null))));
		all.add(tally(bad(8, "baz"), bad(9, "last")));
		assertThat(all.counts()).isEqualTo(new RunCounts(2, 1, 6));
		assertThat(all.owners()).containsExactly(new OwnerMoves("amy", 1, 1), new OwnerMoves("bob", 1, 1));
		assertThat(all.problems().rejected()).isEqualTo(Map.of(ProblemCode.FIELD_UNKNOWN, 6L));
		assertThat(all.problems().warned()).isEqualTo(Map.of(ProblemCode.FIELD_UNKNOWN, 1L));
		assertThat(all.problems().examples(ProblemCode.FIELD_UNKNOWN)).extracting(ProblemTally.Example::row)
			.containsExactly(2L, 6L, 8L);
	}

	private static RowResult bad(long row, String field) {
		return rejected(row, "x", problem(ProblemCode.FIELD_UNKNOWN, field, null));
	}

	private static RunTally tally(RowResult... results) {
		RunTally tally = new RunTally();
		List.of(results).forEach(tally::add);
		return tally;
	}

}
