package org.leadupdate.result;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/** The table of what the vendor's API answered, whole: for the report and for support. */
public class AnswerRepository {

	private final JdbcTemplate jdbc;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 */
	public AnswerRepository(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Inserts answers, in the caller's transaction.
	 * @param run the run's number
	 * @param answers the last answer to each row
	 */
	public void insert(long run, List<Answer> answers) {
		if (answers.isEmpty()) {
			return;
		}
		this.jdbc.batchUpdate("""
				INSERT INTO lead_update_answer (run_id, row_no, status, request_id, answer)
				VALUES (?, ?, ?, ?, ?)""", answers, answers.size(), (statement, answer) -> {
			statement.setLong(1, run);
			statement.setLong(2, answer.row());
			statement.setInt(3, answer.status());
			statement.setString(4, answer.requestId());
			statement.setString(5, answer.body());
		});
	}

	/**
	 * The answers to rows.
	 * @param run the run's number
	 * @param rows row numbers
	 * @return the bodies, by row
	 */
	public Map<Long, String> bodies(long run, Collection<Long> rows) {
		Map<Long, String> bodies = new HashMap<>();
		for (NumberList numbers : NumberList.of(rows)) {
			this.jdbc.query("SELECT row_no, answer FROM lead_update_answer WHERE row_no IN (%s) AND run_id = ?"
				.formatted(numbers.places()), (row) -> {
					bodies.put(row.getLong(1), row.getString(2));
				}, numbers.with(run));
		}
		return bodies;
	}

	/**
	 * An answer.
	 *
	 * @param row the number of the row
	 * @param status the HTTP status
	 * @param requestId what the vendor's support asks for; null if there is none
	 * @param body the text of the body
	 */
	public record Answer(long row, int status, @Nullable String requestId, String body) {

		private static final int LONGEST_ID = 255;

		/** Cuts an ID that no support would ask for. */
		public Answer {
			requestId = (requestId != null && requestId.length() > LONGEST_ID) ? requestId.substring(0, LONGEST_ID)
					: requestId;
		}

	}

}
