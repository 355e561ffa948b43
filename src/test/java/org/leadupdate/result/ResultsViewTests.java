package org.leadupdate.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.leadupdate.database.TestDatabase;
import org.leadupdate.lead.Change;
import org.leadupdate.lead.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadupdate.result.RowResults.problem;
import static org.leadupdate.result.RowResults.rejected;
import static org.leadupdate.result.RowResults.unchanged;
import static org.leadupdate.result.RowResults.updated;

/** The view of {@code results-view.sql}, which a server makes of the packed results. */
class ResultsViewTests {

	private static final String NASTY = "\"quotes\" \\\\ back\\\"slash é 漢 \ud83d\ude00";

	private static TestDatabase database;

	@BeforeAll
	static void open() throws IOException {
		database = TestDatabase.server("results_view");
		database.jdbc().sql(Files.readString(Path.of("src/docs/manual/results-view.sql")).replace(";", "")).update();
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@Test
	void theViewShowsEveryResult() {
		new StoredChunks(database, 7)
			.add(List.of(
					updated(3, 5, null, NASTY, Map.of("note", new Change(null, "\"a\"")),
							"{\"note\": \"" + NASTY + "\"}")
						.withAnswer(new RowAnswer(200, "request-1", "{\"a\": \"" + NASTY + "\"}")),
					rejected(1, "x", problem(ProblemCode.LEAD_ID_MISSING, null, null))))
			.add(1, List.of(unchanged(2, Long.MAX_VALUE)));
		List<Map<String, Object>> rows = database.jdbc()
			.sql("SELECT * FROM lead_update_result WHERE run_id = 7 ORDER BY row_no")
			.query()
			.listOfRows();
		assertThat(rows).extracting((row) -> row.get("result")).containsExactly("REJECTED", "UNCHANGED", "UPDATED");
		assertThat(rows.get(0)).containsEntry("lead_id", null)
			.containsEntry("owner", null)
			.containsEntry("line", 2L)
			.hasEntrySatisfying("problems", (problems) -> assertThat(problems).asString().contains("LEAD_ID_MISSING"));
		assertThat(rows.get(1)).containsEntry("lead_id", Long.MAX_VALUE)
			.containsEntry("changes", null)
			.containsEntry("last_updated_on", RowResults.NOW)
			.containsEntry("last_updated_by", 42L);
		assertThat(rows.get(2)).containsEntry("previous_owner", null)
			.containsEntry("owner", NASTY)
			.containsEntry("changes", "{\"note\":{\"to\":\"a\"}}")
			.containsEntry("fields_after", "{\"note\": \"" + NASTY + "\"}")
			.hasEntrySatisfying("api_status", (status) -> assertThat(status).hasToString("200"))
			.containsEntry("request_id", "request-1")
			.containsEntry("api_answer", "{\"a\": \"" + NASTY + "\"}");
	}

}
