package org.leadupdate.result;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.lead.Change;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.lead.LeadStatus;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RawRow;

import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leadupdate.result.RowResults.NOW;
import static org.leadupdate.result.RowResults.assigned;
import static org.leadupdate.result.RowResults.problem;
import static org.leadupdate.result.RowResults.rejected;
import static org.leadupdate.result.RowResults.unchanged;
import static org.leadupdate.result.RowResults.updated;

class ResultRepositoryTests {

	private static final int[] SIZES = { 0, 1, RejectedRowRepository.SLICE - 1, RejectedRowRepository.SLICE,
			RejectedRowRepository.SLICE + 1, 3 * RejectedRowRepository.SLICE };

	private static final Lead NOBODYS = new Lead(0, LeadStatus.OPEN, null, ExtendedFields.NONE, null, null,
			LeadDetails.NONE);

	private static final Problem MISSING = problem(ProblemCode.LEAD_ID_MISSING, "leadID", null);

	private static final String NASTY = "quote \" back\\slash \\\" tab\t line\r\nnew nul\0 bell\u0007 é 漢 😀 \\u0041 ' ; -- {}[]";

	private static final String FIELDS = "{\"score\": 1.50, \"n\": 9223372036854775807}";

	@OnEveryDatabase
	void aResultIsReadAsItWasStored(TestDatabase database) {
		Map<String, Change> changes = new LinkedHashMap<>();
		changes.put("comment", new Change(null, "\"called \\\"twice\\\"\""));
		changes.put("score", new Change("1.50", null));
		changes.put("colours", new Change("[\"RED\"]", "[\"RED\", {\"a\": 1}]"));
		LeadDetails details = new LeadDetails("99999999999999999999", "SKU", NASTY, "odd status", NOW.plusNanos(1000),
				LocalDateTime.of(2026, 1, 2, 0, 0), "", "-1");
		RowResult full = new RowResult(1, 2, Long.MAX_VALUE, Outcome.UPDATED,
				List.of(new Problem(ProblemCode.FIELD_UNKNOWN, "foo", NASTY, "No such field " + NASTY)), "amy " + NASTY,
				"bob", changes, ExtendedFields.of(FIELDS), LocalDateTime.of(2026, 1, 2, 0, 0), 42L, details, null);
		RowResult bare = new RowResult(2, 3, null, Outcome.UNCHANGED, List.of(), null, null, Map.of(), null, null, null,
				null, null);
		RowResult answered = rejected(3, 6L, new byte[0], problem(ProblemCode.API_REFUSED, null, null))
			.withAnswer(new RowAnswer(400, null, NASTY));
		RowResult confirmed = full.withAnswer(new RowAnswer(200, "request " + NASTY, "{\"id\": 1}"));
		new StoredChunks(database, 7).add(List.of(full, bare, answered, confirmed));
		assertThat(StoredChunks.results(database, 7))
			.usingRecursiveFieldByFieldElementComparatorIgnoringFields("sourceRow")
			.containsExactlyInAnyOrder(full, bare, answered, confirmed);
		assertThat(StoredChunks.results(database, 7).get(0).fieldsAfter()).hasToString(FIELDS);
	}

	@OnEveryDatabase
	void halfASurrogatePairIsStoredAsAQuestionMark(TestDatabase database) {
		new StoredChunks(database, 7).add(List.of(assigned(1, 5, "a\ud83d", "b\udE00\ud83d\ude00")));
		assertThat(StoredChunks.results(database, 7)).containsExactly(assigned(1, 5, "a?", "b?\ud83d\ude00"));
	}

	@OnEveryDatabase
	void fieldsThatAreNoJsonAreKept(TestDatabase database) {
		List<RowResult> odd = List.of(updated(1, 5, null, null, Map.of(), "{ no json"),
				updated(2, 5, null, null, Map.of(), ""));
		new StoredChunks(database, 7).add(odd);
		assertThat(StoredChunks.results(database, 7)).extracting((result) -> String.valueOf(result.fieldsAfter()))
			.containsExactly("{ no json", "{}");
	}

	@OnEveryDatabase
	void aRejectedRowKeepsEveryByte(TestDatabase database) {
		byte[] bytes = new byte[256 * 3];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) i;
		}
		new StoredChunks(database, 7)
			.add(List.of(rejected(1, 5L, bytes, problem(ProblemCode.ROW_ENCODING, null, null))));
		assertThat(database.rejected().page(7, 0, 1).get(0).sourceRow()).isEqualTo(new RawRow(bytes));
	}

	@OnEveryDatabase
	void aRejectedRowOfAnySizeIsStoredInSlices(TestDatabase database) {
		StoredChunks chunks = new StoredChunks(database, 7);
		int row = 0;
		for (int size : SIZES) {
			byte[] bytes = new byte[size];
			new Random(size).nextBytes(bytes);
			chunks.add(List.of(rejected(++row, 5L, bytes, problem(ProblemCode.ROW_ENCODING, null, null)),
					rejected(++row, "next", MISSING)));
		}
		assertThat(database.rejected().page(7, 0, 100)).hasSize(2 * SIZES.length).allSatisfy((problems) -> {
			byte[] bytes = Objects.requireNonNull(problems.sourceRow()).bytes();
			if (problems.row() % 2 == 1) {
				byte[] expected = new byte[SIZES[(int) problems.row() / 2]];
				new Random(expected.length).nextBytes(expected);
				assertThat(bytes).isEqualTo(expected);
			}
			else {
				assertThat(bytes).asString().isEqualTo("next");
			}
		});
	}

	@OnEveryDatabase
	void aChunkOfManyMegabytesIsStoredInParts(TestDatabase database) {
		List<RowResult> chunk = new ArrayList<>();
		for (int row = 1; row <= 12; row++) {
			chunk.add(updated(row, row, null, null, Map.of(), "{\"comment\":\"" + "x".repeat(400_000) + row + "\"}"));
		}
		chunk.add(updated(13, 13, null, null, Map.of(), "{\"comment\":\"" + "x".repeat(4_000_000) + "\"}"));
		new StoredChunks(database, 7).add(chunk);
		assertThat(StoredChunks.results(database, 7)).isEqualTo(chunk);
		assertThat(database.results().packs(7, 0)).hasSize(5);
		assertThat(database.chunks().position(7, 0)).isEqualTo(1);
	}

	@OnEveryDatabase
	void twoProcessesCannotStoreTheSameRows(TestDatabase database) {
		List<RowResult> rows = List.of(unchanged(1, 5), unchanged(2, 5));
		database.chunks().add(7, 0, new ChunkResults.Chunk(rows, 100, 200, NOW));
		database.chunks().add(8, 0, new ChunkResults.Chunk(rows, 100, 200, NOW));
		database.chunks().add(7, 1, new ChunkResults.Chunk(List.of(unchanged(3, 5)), 100, 200, NOW));
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(
				() -> database.chunks().add(7, 0, new ChunkResults.Chunk(List.of(unchanged(1, 5)), 100, 150, NOW)));
		assertThat(database.chunks().position(7, 0)).isEqualTo(200);
		assertThat(database.chunks().position(7, 2)).isZero();
	}

	@OnEveryDatabase
	void aPackOfALaterFormatIsRefusedWithTheVersionThatReadsIt(TestDatabase database) {
		long run = run(database, "1.7.0");
		new StoredChunks(database, run).add(List.of(assigned(1, 5, "amy", "bob")));
		database.jdbc().sql("UPDATE lead_update_chunk SET format = 2").update();
		PackKey pack = database.results().packs(run, 0).get(0);
		for (ThrowingCallable reading : List.<ThrowingCallable>of(() -> database.results().read(pack),
				() -> database.results().ofLead(5, 1), () -> database.chunks().latest(run, 0, Map.of(5L, NOBODYS)))) {
			assertThatExceptionOfType(DatabaseException.class).isThrownBy(reading)
				.withMessage(
						"The results of run %d are stored in format 2, which this version of the program does not know. Use version 1.7.0, which began the run, or a newer one.",
						run);
		}
	}

	@OnEveryDatabase
	void packsAreInTheOrderOfTheirFirstRows(TestDatabase database) {
		new StoredChunks(database, 7).add(List.of(unchanged(3, 5), unchanged(1, 5), unchanged(9, 5)))
			.add(1, List.of(unchanged(2, 5)))
			.add(1, List.of(unchanged(10, 5)));
		new StoredChunks(database, 6).add(List.of(unchanged(2, 5)));
		assertThat(database.results().packs(7, 0)).extracting(PackKey::firstRow).containsExactly(1L, 2L, 10L);
		assertThat(database.results().packs(7, 2)).extracting(PackKey::firstRow).containsExactly(1L, 10L);
		assertThat(database.results().packs(7, 10)).isEmpty();
	}

	@OnEveryDatabase
	void aLeadIsAsTheLastRowThatChangedItHasLeftIt(TestDatabase database) {
		new StoredChunks(database, 7).add(List.of(assigned(1, 5, "amy", "bob"), assigned(2, 6, "amy", "bob")))
			.add(List.of(assigned(3, 5, "bob", "eve"), assigned(4, 5, "eve", "zoe"), unchanged(5, 6)))
			.add(List.of(unchanged(6, 5), assigned(7, 8, "amy", "bob")))
			.add(1, List.of(assigned(8, 5, "zoe", "another partition's")));
		Map<Long, Lead> leads = new HashMap<>();
		for (long id : List.of(5L, 6L, 7L)) {
			leads.put(id, new Lead(id, LeadStatus.OPEN, "amy", ExtendedFields.NONE, null, null, LeadDetails.NONE));
		}
		Map<Long, Lead> latest = database.chunks().latest(7, 0, leads);
		assertThat(latest).containsOnlyKeys(5L, 6L);
		assertThat(latest.getOrDefault(5L, NOBODYS).owner()).isEqualTo("zoe");
		assertThat(latest.getOrDefault(5L, NOBODYS).lastUpdatedBy()).isEqualTo(42);
		assertThat(latest.getOrDefault(6L, NOBODYS).owner()).isEqualTo("bob");
		assertThat(database.chunks().latest(7, 0, Map.of())).isEmpty();
	}

	@OnEveryDatabase
	void rejectedRowsHaveTheirOwnPages(TestDatabase database) {
		new StoredChunks(database, 7).add(List.of(rejected(1, "a", MISSING), unchanged(2, 5, MISSING),
				rejected(3, "c", MISSING), rejected(4, "d", MISSING)));
		assertThat(database.rejected().page(7, 0, 2)).extracting(RowProblems::row).containsExactly(1L, 3L);
		assertThat(database.rejected().page(7, 3, 2)).extracting(RowProblems::row).containsExactly(4L);
		assertThat(database.rejected().find(7, List.of(2L, 3L, 9L))).isEqualTo(Map.of(3L, new RejectedRow(4, null)));
	}

	@OnEveryDatabase
	void rowsAreCountedByOutcome(TestDatabase database) {
		new StoredChunks(database, 7).add(List.of(assigned(1, 5, null, "amy"), assigned(2, 6, null, "amy")))
			.add(List.of(unchanged(3, 7), rejected(4, "x", MISSING)));
		new StoredChunks(database, 8).add(List.of(unchanged(1, 7)));
		assertThat(database.results().counts(7)).isEqualTo(new RunCounts(2, 1, 1));
		assertThat(database.results().counts(7).read()).isEqualTo(4);
		assertThat(database.results().counts(9)).isEqualTo(RunCounts.NONE);
	}

	@OnEveryDatabase
	void aRowWithTwoCodesCountsOncePerCode(TestDatabase database) {
		Problem owner = problem(ProblemCode.OWNER_NOT_FOUND, "owner", "x");
		Problem field = problem(ProblemCode.FIELD_UNKNOWN, "foo", "y");
		new StoredChunks(database, 7).add(List.of(rejected(1, "a", owner, field, field), rejected(2, "b", owner),
				unchanged(3, 5, field, field), unchanged(4, 5)));
		assertThat(database.rejected().problems(7).rejected())
			.isEqualTo(Map.of(ProblemCode.OWNER_NOT_FOUND, 2L, ProblemCode.FIELD_UNKNOWN, 1L));
	}

	@OnEveryDatabase
	void problemsAreCountedAcrossPages(TestDatabase database) {
		List<RowResult> chunk = new ArrayList<>();
		for (int row = 1; row <= 2500; row++) {
			chunk.add(rejected(row, "a", MISSING));
		}
		new StoredChunks(database, 7).add(chunk);
		assertThat(database.rejected().problems(7).rejected()).isEqualTo(Map.of(ProblemCode.LEAD_ID_MISSING, 2500L));
	}

	@OnEveryDatabase
	void theFirstExamplesOfACodeHaveNoMessageTwice(TestDatabase database) {
		List<RowResult> chunk = new ArrayList<>();
		for (int row = 1; row <= 10; row++) {
			chunk.add(rejected(row, "a", problem(ProblemCode.FIELD_UNKNOWN, (row < 8) ? "foo" : "bar" + row, null)));
		}
		new StoredChunks(database, 7).add(chunk);
		ProblemTally tally = database.rejected().problems(7);
		assertThat(tally.examples(ProblemCode.FIELD_UNKNOWN)).containsExactly(
				new ProblemTally.Example(1, 2, "About foo."), new ProblemTally.Example(8, 9, "About bar8."),
				new ProblemTally.Example(9, 10, "About bar9."));
		assertThat(tally.examples(ProblemCode.ROW_MALFORMED)).isEmpty();
	}

	@OnEveryDatabase
	void theSourceIsReadAsBytesWhateverTheEncoding(TestDatabase database) {
		byte[] latin = "Müller;ß".getBytes(StandardCharsets.ISO_8859_1);
		new StoredChunks(database, 7)
			.add(List.of(rejected(1, null, latin, problem(ProblemCode.ROW_MALFORMED, null, null))));
		assertThat(database.rejected().page(7, 0, 1).get(0).sourceRow()).isEqualTo(new RawRow(latin));
	}

	/** A run that a version of the program began. */
	private static long run(TestDatabase database, String version) {
		RunRepository runs = new RunRepository(database.jdbc(), database.dialect()::timestamp);
		RunIdentity identity = new RunIdentity(RunMode.APPLY, "nightly", 7, "a".repeat(64));
		return new RunCreator(database.jdbc(), database.transactions(), database.dialect()::timestamp, runs)
			.begin(new RunRequest(identity, 1, "in.csv", Map.of(), "me@host", version, NOW, Path.of("/reports"), null))
			.number();
	}

}
