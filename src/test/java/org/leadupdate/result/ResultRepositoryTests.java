package org.leadupdate.result;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.lead.Change;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RawRow;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leadupdate.result.RowResults.assigned;
import static org.leadupdate.result.RowResults.problem;
import static org.leadupdate.result.RowResults.rejected;
import static org.leadupdate.result.RowResults.unchanged;
import static org.leadupdate.result.RowResults.updated;

class ResultRepositoryTests {

	private static final String NASTY = "quote \" back\\slash \\\" tab\t line\r\nnew nul\0 bell\u0007 é 漢 😀 \\u0041 ' ; -- {}[]";

	private static final String FIELDS = "{\"score\": 1.50, \"n\": 9223372036854775807}";

	@OnEveryDatabase
	void aResultIsReadAsItWasStored(TestDatabase database) {
		ResultRepository results = results(database);
		Map<String, Change> changes = new LinkedHashMap<>();
		changes.put("comment", new Change(null, "\"called \\\"twice\\\"\""));
		changes.put("score", new Change("1.50", null));
		changes.put("colours", new Change("[\"RED\"]", "[\"RED\", {\"a\": 1}]"));
		RowResult full = new RowResult(1, 2, Long.MAX_VALUE, Outcome.UPDATED,
				List.of(new Problem(ProblemCode.FIELD_UNKNOWN, "foo", NASTY, "No such field " + NASTY)), "amy " + NASTY,
				"bob", changes, ExtendedFields.of(FIELDS), LocalDateTime.of(2026, 1, 2, 0, 0), 42L, null);
		results.insert(7, List.of(full));
		assertThat(results.page(7, 0, 10)).containsExactly(full);
		assertThat(results.page(7, 0, 10).get(0).fieldsAfter()).hasToString(FIELDS);
	}

	@OnEveryDatabase
	void aNearlyEmptyResultIsReadAsItWasStored(TestDatabase database) {
		ResultRepository results = results(database);
		RowResult bare = new RowResult(1, 2, null, Outcome.REJECTED,
				List.of(new Problem(ProblemCode.LEAD_ID_MISSING, null, null, "m")), null, null, Map.of(), null, null,
				null, new RawRow(new byte[0]));
		results.insert(7, List.of(bare));
		assertThat(results.page(7, 0, 10)).containsExactly(bare);
	}

	@OnEveryDatabase
	void aRejectedRowKeepsEveryByte(TestDatabase database) {
		ResultRepository results = results(database);
		byte[] bytes = new byte[256 * 3];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) i;
		}
		results.insert(7, List.of(rejected(1, 5L, bytes, problem(ProblemCode.ROW_ENCODING, null, null))));
		assertThat(results.rejected(7, 0, 1).get(0).sourceRow()).isEqualTo(new RawRow(bytes));
	}

	@OnEveryDatabase
	void aChunkOfManyMegabytesIsInsertedCompletely(TestDatabase database) {
		ResultRepository results = results(database);
		List<RowResult> chunk = new ArrayList<>();
		for (int row = 1; row <= 12; row++) {
			chunk.add(updated(row, row, null, null, Map.of(), "{\"comment\":\"" + "x".repeat(400_000) + row + "\"}"));
		}
		results.insert(7, chunk);
		assertThat(results.page(7, 0, 20)).isEqualTo(chunk);
	}

	@OnEveryDatabase
	void anEmptyChunkIsNotAnError(TestDatabase database) {
		ResultRepository results = results(database);
		results.insert(7, List.of());
		assertThat(results.counts(7)).isEqualTo(RunCounts.NONE);
	}

	@OnEveryDatabase
	void aRowCanHaveOnlyOneResultPerRun(TestDatabase database) {
		ResultRepository results = results(database);
		results.insert(7, List.of(unchanged(1, 5), unchanged(2, 5)));
		results.insert(8, List.of(unchanged(2, 5)));
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> results.insert(7, List.of(unchanged(3, 5), unchanged(2, 5))));
	}

	@OnEveryDatabase
	void pagesFollowEachOtherInInputOrder(TestDatabase database) {
		ResultRepository results = results(database);
		results.insert(7, List.of(unchanged(3, 5), unchanged(1, 5), unchanged(9, 5)));
		results.insert(6, List.of(unchanged(2, 5)));
		results.insert(7, List.of(unchanged(2, 5)));
		assertThat(rows(results.page(7, 0, 2))).containsExactly(1L, 2L);
		assertThat(rows(results.page(7, 2, 2))).containsExactly(3L, 9L);
		assertThat(results.page(7, 9, 2)).isEmpty();
	}

	@OnEveryDatabase
	void rejectedRowsHaveTheirOwnPages(TestDatabase database) {
		ResultRepository results = results(database);
		Problem missing = problem(ProblemCode.LEAD_ID_MISSING, "leadID", null);
		results.insert(7, List.of(rejected(1, "a", missing), unchanged(2, 5, missing), rejected(3, "c", missing),
				rejected(4, "d", missing)));
		assertThat(results.rejected(7, 0, 2)).extracting(RowProblems::row).containsExactly(1L, 3L);
		assertThat(results.rejected(7, 3, 2)).extracting(RowProblems::row).containsExactly(4L);
	}

	@OnEveryDatabase
	void rowsAreCountedByOutcome(TestDatabase database) {
		ResultRepository results = results(database);
		results.insert(7, List.of(assigned(1, 5, null, "amy"), assigned(2, 6, null, "amy"), unchanged(3, 7),
				rejected(4, "x", problem(ProblemCode.LEAD_ID_MISSING, null, null))));
		results.insert(8, List.of(unchanged(1, 7)));
		assertThat(results.counts(7)).isEqualTo(new RunCounts(2, 1, 1));
		assertThat(results.counts(7).read()).isEqualTo(4);
		assertThat(results.counts(9)).isEqualTo(RunCounts.NONE);
	}

	@OnEveryDatabase
	void aRowWithTwoCodesCountsOncePerCode(TestDatabase database) {
		ResultRepository results = results(database);
		Problem owner = problem(ProblemCode.OWNER_NOT_FOUND, "owner", "x");
		Problem field = problem(ProblemCode.FIELD_UNKNOWN, "foo", "y");
		results.insert(7, List.of(rejected(1, "a", owner, field, field), rejected(2, "b", owner),
				unchanged(3, 5, field, field), unchanged(4, 5)));
		ProblemTally tally = results.problems(7);
		assertThat(tally.rejected()).isEqualTo(Map.of(ProblemCode.OWNER_NOT_FOUND, 2L, ProblemCode.FIELD_UNKNOWN, 1L));
		assertThat(tally.warned()).isEqualTo(Map.of(ProblemCode.FIELD_UNKNOWN, 1L));
	}

	@OnEveryDatabase
	void problemsAreCountedAcrossPages(TestDatabase database) {
		ResultRepository results = results(database);
		List<RowResult> chunk = new ArrayList<>();
		for (int row = 1; row <= 2500; row++) {
			chunk.add(rejected(row, "a", problem(ProblemCode.LEAD_ID_MISSING, null, null)));
		}
		results.insert(7, chunk);
		assertThat(results.problems(7).rejected()).isEqualTo(Map.of(ProblemCode.LEAD_ID_MISSING, 2500L));
	}

	@OnEveryDatabase
	void theFirstExamplesOfACodeHaveNoMessageTwice(TestDatabase database) {
		ResultRepository results = results(database);
		List<RowResult> chunk = new ArrayList<>();
		for (int row = 1; row <= 10; row++) {
			chunk.add(rejected(row, "a", problem(ProblemCode.FIELD_UNKNOWN, (row < 8) ? "foo" : "bar" + row, null)));
		}
		results.insert(7, chunk);
		assertThat(results.problems(7).examples(ProblemCode.FIELD_UNKNOWN)).containsExactly(
				new ProblemTally.Example(1, 2, "About foo."), new ProblemTally.Example(8, 9, "About bar8."),
				new ProblemTally.Example(9, 10, "About bar9."));
		assertThat(results.problems(7).examples(ProblemCode.ROW_MALFORMED)).isEmpty();
	}

	@OnEveryDatabase
	void aTextThatIsTooLongForItsColumnFailsAndIsNotTruncated(TestDatabase database) {
		ResultRepository results = results(database);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> results.insert(7, List.of(assigned(1, 5, null, "x".repeat(5_000)))));
	}

	@OnEveryDatabase
	void theSourceIsReadAsBytesWhateverTheEncoding(TestDatabase database) {
		ResultRepository results = results(database);
		byte[] latin = "Müller;ß".getBytes(StandardCharsets.ISO_8859_1);
		results.insert(7, List.of(rejected(1, null, latin, problem(ProblemCode.ROW_MALFORMED, null, null))));
		assertThat(results.rejected(7, 0, 1).get(0).sourceRow()).isEqualTo(new RawRow(latin));
	}

	private static List<Long> rows(List<RowResult> results) {
		return results.stream().map(RowResult::row).toList();
	}

	private static ResultRepository results(TestDatabase database) {
		return database.results();
	}

}
