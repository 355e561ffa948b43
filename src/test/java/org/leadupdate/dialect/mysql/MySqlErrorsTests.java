package org.leadupdate.dialect.mysql;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.database.DatabaseError;

import static org.assertj.core.api.Assertions.assertThat;

/** What the error numbers of a server mean. */
class MySqlErrorsTests {

	@ParameterizedTest
	@CsvSource({ "1213, 40001, DEADLOCK", "1205, 40001, LOCKED", "3572, HY000, LOCKED", "1290, HY000, READ_ONLY",
			"1792, 25006, READ_ONLY", "1040, 08004, NO_CONNECTION_LEFT", "1226, 42000, NO_CONNECTION_LEFT",
			"1142, 42000, MISSING_RIGHT", "1153, 08S01, STATEMENT_TOO_LARGE", "1114, HY000, DISK_FULL",
			"1053, 08S01, UNAVAILABLE", "0, 08S01, UNAVAILABLE", "0, , OTHER", "1062, 23000, REFUSED_VALUE",
			"1406, 22001, REFUSED_VALUE", "1644, 45000, REFUSED_VALUE", "4025, 23000, REFUSED_VALUE",
			"3819, HY000, REFUSED_VALUE", "1146, 42S02, OTHER" })
	void aNumberIsClassified(int number, String state, DatabaseError error) {
		assertThat(MySqlErrors.classify(new SQLException("failed", state, number))).isEqualTo(error);
	}

	@ParameterizedTest
	@CsvSource({ "Packet for query is too large (9 > 8). You can set 'max_allowed_packet'., STATEMENT_TOO_LARGE",
			"Something else, OTHER" })
	void theDriverKnowsALargeStatementWithoutANumber(String message, DatabaseError error) {
		assertThat(MySqlErrors.classify(new SQLException(message, "S1000"))).isEqualTo(error);
	}

}
