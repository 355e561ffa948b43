package org.leadupdate.result;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts results as one JSON array bound to one statement: on MySQL a fifth faster than
 * a batch that the driver rewrites, since it formats no parameters.
 */
final class JsonTableInsert implements ResultInsert {

	/** Well below MySQL's default packet size of 64 MB, whatever a character takes. */
	private static final int ENOUGH_CHARACTERS = 4_000_000;

	// Texts are LONGTEXT here even where the table's column is shorter: JSON_TABLE would
	// cut
	// them or make them NULL without a word, while the INSERT fails.
	private static final String INSERT = """
			INSERT INTO lead_update_result (run_id, row_no, line, lead_id, result, problems, previous_owner,
			    owner, changes, fields_after, last_updated_on, last_updated_by, source_row)
			SELECT ?, row_no, line, lead_id, result, problems, previous_owner, owner, changes, fields_after,
			    last_updated_on, last_updated_by, FROM_BASE64(source_row)
			FROM JSON_TABLE(?, '$[*]' COLUMNS (
			    row_no BIGINT PATH '$[0]' ERROR ON ERROR,
			    line BIGINT PATH '$[1]' ERROR ON ERROR,
			    lead_id BIGINT PATH '$[2]' ERROR ON ERROR,
			    result LONGTEXT CHARACTER SET utf8mb4 PATH '$[3]' ERROR ON ERROR,
			    problems LONGTEXT CHARACTER SET utf8mb4 PATH '$[4]' ERROR ON ERROR,
			    previous_owner LONGTEXT CHARACTER SET utf8mb4 PATH '$[5]' ERROR ON ERROR,
			    owner LONGTEXT CHARACTER SET utf8mb4 PATH '$[6]' ERROR ON ERROR,
			    changes LONGTEXT CHARACTER SET utf8mb4 PATH '$[7]' ERROR ON ERROR,
			    fields_after LONGTEXT CHARACTER SET utf8mb4 PATH '$[8]' ERROR ON ERROR,
			    last_updated_on LONGTEXT CHARACTER SET utf8mb4 PATH '$[9]' ERROR ON ERROR,
			    last_updated_by BIGINT PATH '$[10]' ERROR ON ERROR,
			    source_row LONGTEXT CHARACTER SET utf8mb4 PATH '$[11]' ERROR ON ERROR)) r""";

	private final JdbcTemplate jdbc;

	JsonTableInsert(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void insert(long run, List<RowResult> results) {
		for (String json : arrays(results)) {
			this.jdbc.update(INSERT, run, json);
		}
	}

	private static List<String> arrays(List<RowResult> results) {
		List<String> arrays = new ArrayList<>();
		ResultArray array = new ResultArray();
		for (RowResult result : results) {
			array.add(result);
			if (array.length() > ENOUGH_CHARACTERS) {
				arrays.add(array.take());
			}
		}
		if (!array.isEmpty()) {
			arrays.add(array.take());
		}
		return arrays;
	}

}
