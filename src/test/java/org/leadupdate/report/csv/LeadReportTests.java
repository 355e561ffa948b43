package org.leadupdate.report.csv;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.lead.Change;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RawRow;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.report.folder.ReportFixture;
import org.leadupdate.result.Outcome;
import org.leadupdate.result.RowResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadupdate.result.RowResults.NOW;
import static org.leadupdate.result.RowResults.assigned;
import static org.leadupdate.result.RowResults.problem;
import static org.leadupdate.result.RowResults.rejected;
import static org.leadupdate.result.RowResults.unchanged;
import static org.leadupdate.result.RowResults.updated;

/** {@code report.csv}. */
class LeadReportTests {

	private static final String HEADER = "row,line,leadID,result,code,apiCode,message,previousOwner,owner,changedFields,"
			+ "id,userId,type,leadFor,status,nextFollowUp,createdOn,createdBy,lastUpdatedOn,lastUpdatedBy,"
			+ "followUpDetails,statusLogDetails,orgSourceId,extendedFields,warnings\n";

	@TempDir
	private Path reports;

	@OnEveryDatabase
	void anUpdatedRowShowsTheLeadRightAfterIt(TestDatabase database) {
		ReportFixture run = run(database).lead(5, "SKU-1")
			.results(updated(1, 5, "amy", "bob", Map.of("score", new Change("1", "2")), "{\"score\":2}"));
		run.write();
		assertThat(run.text("report.csv"))
			.isEqualTo(HEADER + "1,2,5,UPDATED,,,,amy,bob,\"{\"\"score\"\":{\"\"from\"\":1,\"\"to\"\":2}}\","
					+ "5,500,SKU,SKU-1,OPEN,2026-05-06T07:08:09.010+00:00,2025-01-01T23:00:00+00:00,11,"
					+ "2026-01-02T03:04:05.678+00:00,42,[],[],-1,\"{\"\"score\"\":2}\",[]\n");
	}

	@OnEveryDatabase
	void aRunOfNoRowsHasAHeaderOnly(TestDatabase database) {
		ReportFixture run = run(database);
		run.write();
		assertThat(run.text("report.csv")).isEqualTo(HEADER);
	}

	@OnEveryDatabase
	void rowsAreInInputOrderAcrossChunksAndGaps(TestDatabase database) {
		ReportFixture run = run(database).results(unchanged(7, 1), unchanged(3, 1), unchanged(12, 1))
			.results(unchanged(4, 1), unchanged(11, 1), unchanged(5, 1));
		run.write();
		assertThat(column(run, "row")).containsExactly("3", "4", "5", "7", "11", "12");
	}

	@OnEveryDatabase
	void aLeadThatIsUpdatedTwiceShowsBothStates(TestDatabase database) {
		ReportFixture run = run(database).lead(5, "SKU-1")
			.results(updated(1, 5, null, "amy", Map.of(), "{\"a\":1}"),
					updated(2, 5, "amy", null, Map.of(), "{\"a\":2}"));
		run.write();
		assertThat(column(run, "owner")).containsExactly("amy", "");
		assertThat(column(run, "previousOwner")).containsExactly("", "amy");
		assertThat(column(run, "extendedFields")).containsExactly("{\"a\":1}", "{\"a\":2}");
	}

	@OnEveryDatabase
	void aRejectedRowShowsTheLeadAsItWas(TestDatabase database) {
		Problem problem = problem(ProblemCode.FIELD_UNKNOWN, "foo", "x");
		ReportFixture run = run(database).lead(5, "SKU-1")
			.results(new RowResult(1, 2, 5L, Outcome.REJECTED, List.of(problem), "amy", "amy", Map.of(),
					ExtendedFields.of("{\"a\":1}"), NOW, 42L, null, new RawRow(new byte[0])));
		run.write();
		assertThat(run.report().get(0)).containsEntry("result", "REJECTED")
			.containsEntry("id", "5")
			.containsEntry("leadFor", "SKU-1")
			.containsEntry("owner", "amy")
			.containsEntry("extendedFields", "{\"a\":1}")
			.containsEntry("changedFields", "{}")
			.containsEntry("lastUpdatedBy", "42");
	}

	@OnEveryDatabase
	void aRejectedRowWithoutALeadOfTheOrgShowsNoLead(TestDatabase database) {
		ReportFixture run = run(database).lead(5, 8, "another org's")
			.results(rejected(1, 5L, new byte[0], problem(ProblemCode.LEAD_NOT_FOUND, "leadID", "5")));
		run.write();
		assertThat(run.text("report.csv"))
			.isEqualTo(HEADER + "1,2,5,REJECTED,LEAD_NOT_FOUND,92001,About leadID.,,,{}" + ",".repeat(15) + "[]\n");
	}

	@OnEveryDatabase
	void aLeadOfAnotherOrgWithTheSameIdIsNotRevealed(TestDatabase database) {
		ReportFixture run = run(database).lead(5, 8, "another org's").results(unchanged(1, 5));
		run.write();
		assertThat(run.text("report.csv")).doesNotContain("another org's");
	}

	@OnEveryDatabase
	void anInvalidLeadIdIsShownAsGiven(TestDatabase database) {
		ReportFixture run = run(database).results(
				rejected(1, "1.2E+5", problem(ProblemCode.LEAD_ID_INVALID, "leadID", "1.2E+5")),
				rejected(2, "x1", problem(ProblemCode.LEAD_ID_INVALID, "leadID", "x1")),
				rejected(3, "", problem(ProblemCode.LEAD_ID_MISSING, "leadID", "")));
		run.write();
		assertThat(column(run, "leadID")).containsExactly("1.2E+5", "x1", "");
	}

	@OnEveryDatabase
	void allProblemsOfARowAreGivenInOneOrder(TestDatabase database) {
		ReportFixture run = run(database).results(
				rejected(1, "x", problem(ProblemCode.LEAD_NOT_FOUND, "leadID", "9"),
						problem(ProblemCode.FIELDS_MALFORMED, "extendedFields", "{"),
						problem(ProblemCode.OWNER_INACTIVE, "owner", "eve")),
				rejected(2, "y", problem(ProblemCode.ROW_MALFORMED, null, null),
						problem(ProblemCode.ROW_ENCODING, null, null)));
		run.write();
		assertThat(run.report().get(0)).containsEntry("code", "LEAD_NOT_FOUND;FIELDS_MALFORMED;OWNER_INACTIVE")
			.containsEntry("apiCode", "92001;;92019")
			.containsEntry("message", "About leadID.; About extendedFields.; About owner.");
		assertThat(run.report().get(1)).containsEntry("code", "ROW_MALFORMED;ROW_ENCODING")
			.containsEntry("apiCode", "");
	}

	@OnEveryDatabase
	void warningsOfAnAppliedRowAreAnArrayAndNotProblems(TestDatabase database) {
		ReportFixture run = run(database).results(unchanged(1, 5, problem(ProblemCode.FIELD_UNKNOWN, "foo", "secret")));
		run.write();
		assertThat(run.report().get(0)).containsEntry("code", "")
			.containsEntry("apiCode", "")
			.containsEntry("message", "")
			.containsEntry("warnings",
					"[{\"code\":\"FIELD_UNKNOWN\",\"apiCode\":91016,\"field\":\"foo\",\"message\":\"About foo.\"}]");
	}

	@OnEveryDatabase
	void changedFieldsAreSortedAndCanonical(TestDatabase database) {
		Map<String, Change> changes = new LinkedHashMap<>();
		changes.put("zeta", new Change(null, "\"a\\u0062\""));
		changes.put("alpha", new Change("10000000000.0", null));
		changes.put("list", new Change("[\"RED\", 1.50]", "[ ]"));
		ReportFixture run = run(database).results(updated(1, 5, null, null, changes, "{}"));
		run.write();
		assertThat(column(run, "changedFields")).containsExactly(
				"{\"alpha\":{\"from\":10000000000,\"to\":null},\"list\":{\"from\":[\"RED\",1.5],\"to\":[]},"
						+ "\"zeta\":{\"from\":null,\"to\":\"ab\"}}");
	}

	@OnEveryDatabase
	void extendedFieldsAreTheSameOnEveryDatabase(TestDatabase database) {
		ReportFixture run = run(database).results(
				updated(1, 5, null, null, Map.of(), "{\"b\": 1e10, \"aa\": {\"y\": 1, \"x\": true}, \"a\": null}"),
				updated(2, 5, null, null, Map.of(), "{\"a\":null,\"aa\":{\"x\":true,\"y\":1},\"b\":10000000000.0}"));
		run.write();
		assertThat(column(run, "extendedFields"))
			.containsOnly("{\"a\":null,\"aa\":{\"x\":true,\"y\":1},\"b\":10000000000}");
	}

	@OnEveryDatabase
	void aLanguageChangesTheExtendedFieldsAndNothingElse(TestDatabase database) {
		ReportFixture run = run(database).results(updated(1, 5, null, null,
				Map.of("colour", new Change("\"RED\"", "\"BLUE\"")), "{\"colour\": \"BLUE\", \"size\": \"BLUE\"}"));
		run.write(new ReportStyle(ZoneOffset.UTC,
				(field, value) -> field.equals("colour") && value.equals("\"BLUE\"") ? "\"蓝\"" : value));
		assertThat(run.report().get(0)).containsEntry("extendedFields", "{\"colour\":\"蓝\",\"size\":\"BLUE\"}")
			.containsEntry("changedFields", "{\"colour\":{\"from\":\"RED\",\"to\":\"BLUE\"}}");
	}

	@OnEveryDatabase
	void dateTimesOfTheLeadHaveTheOffsetOfTheTimeZone(TestDatabase database) {
		ReportFixture run = run(database).lead(5, "x")
			.sql("INSERT INTO lead_follow_up (id, lead_id, created_on) VALUES (1, 5, ?)",
					LocalDateTime.of(2026, 7, 1, 0, 0))
			.results(unchanged(1, 5));
		run.write(ReportFixture.in("Europe/Berlin"));
		assertThat(run.report().get(0)).containsEntry("nextFollowUp", "2026-05-06T09:08:09.010+02:00")
			.containsEntry("createdOn", "2025-01-02T00:00:00+01:00")
			.containsEntry("lastUpdatedOn", "2026-01-02T04:04:05.678+01:00")
			.containsEntry("followUpDetails", "[{\"id\":1,\"leadId\":5,\"createdOn\":\"2026-07-01T02:00:00+02:00\"}]");
	}

	@OnEveryDatabase
	void followUpsAndStatusLogsAreInTheOrderOfTheirIds(TestDatabase database) {
		LocalDateTime day = LocalDateTime.of(2026, 2, 1, 10, 0);
		String log = "INSERT INTO lead_status_log (id, lead_id, user_id, status, sub_status, created_by, created_on, reason_id, reason) VALUES (?, ?, 500, ?, ?, 11, ?, ?, ?)";
		ReportFixture run = run(database).lead(5, "x")
			.lead(6, "y")
			.sql(log, 22, 5, "LOST", "price", day, 3, "too \"dear\"")
			.sql(log, 21, 5, "OPEN", null, day, null, null)
			.sql("""
					INSERT INTO lead_follow_up (id, lead_id, user_id, notes, created_by, created_on, followed_up_by,
					    followed_up_on, scheduled_follow_up) VALUES (9, 6, 500, 'rang', 11, ?, 12, ?, ?)""", day, day,
					day)
			.results(unchanged(1, 5), unchanged(2, 6), unchanged(3, 5), unchanged(4, 5));
		run.write();
		String logs = "[{\"id\":21,\"userId\":500,\"leadId\":5,\"status\":\"OPEN\",\"createdBy\":11,"
				+ "\"createdOn\":\"2026-02-01T10:00:00+00:00\"},"
				+ "{\"id\":22,\"userId\":500,\"leadId\":5,\"status\":\"LOST\",\"subStatus\":\"price\",\"createdBy\":11,"
				+ "\"createdOn\":\"2026-02-01T10:00:00+00:00\",\"reasonId\":3,\"reason\":\"too \\\"dear\\\"\"}]";
		assertThat(column(run, "statusLogDetails")).containsExactly(logs, "[]", logs, logs);
		assertThat(column(run, "followUpDetails")).containsExactly("[]",
				"[{\"id\":9,\"userId\":500,\"leadId\":6,\"notes\":\"rang\",\"createdBy\":11,"
						+ "\"createdOn\":\"2026-02-01T10:00:00+00:00\",\"followedUpBy\":12,"
						+ "\"followedUpOn\":\"2026-02-01T10:00:00+00:00\","
						+ "\"scheduledFollowUp\":\"2026-02-01T10:00:00+00:00\"}]",
				"[]", "[]");
	}

	@OnEveryDatabase
	void cellsThatASpreadsheetWouldRunAreDefused(TestDatabase database) {
		ReportFixture run = run(database).lead(5, "=HYPERLINK(\"http://x\")")
			.lead(6, "-5")
			.results(assigned(1, 5, "@amy", "+49 1"), assigned(2, 6, "\tx", "amy=1"));
		run.write();
		assertThat(column(run, "leadFor")).containsExactly("'=HYPERLINK(\"http://x\")", "-5");
		assertThat(column(run, "previousOwner")).containsExactly("'@amy", "'\tx");
		assertThat(column(run, "owner")).containsExactly("'+49 1", "amy=1");
		assertThat(column(run, "orgSourceId")).containsOnly("-1");
	}

	@OnEveryDatabase
	void aCellKeepsItsQuotesCommasAndLineBreaks(TestDatabase database) {
		ReportFixture run = run(database).lead(5, "a \"b\", c\r\nd 😀").results(unchanged(1, 5));
		run.write();
		assertThat(column(run, "leadFor")).containsExactly("a \"b\", c\r\nd 😀");
	}

	private ReportFixture run(TestDatabase database) {
		return new ReportFixture(database, this.reports);
	}

	private static List<String> column(ReportFixture run, String name) {
		return run.report().stream().map((line) -> line.get(name)).toList();
	}

}
