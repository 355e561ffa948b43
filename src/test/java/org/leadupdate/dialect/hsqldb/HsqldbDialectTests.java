package org.leadupdate.dialect.hsqldb;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.database.DatabaseError;

import static org.assertj.core.api.Assertions.assertThat;

/** What the error numbers of the embedded database mean. */
class HsqldbDialectTests {

	@ParameterizedTest
	@CsvSource({ "-452, S1000, DISK_FULL", "-466, S1000, DISK_FULL", "-468, S1000, DISK_FULL",
			"-458, S1000, UNAVAILABLE", "-1305, 08003, UNAVAILABLE", "-3401, 22001, OTHER", "-104, 23505, OTHER",
			"-5501, 42501, OTHER", "1213, 40001, OTHER" })
	void aNumberIsClassified(int number, String state, DatabaseError error) {
		assertThat(new HsqldbDialect().error(new SQLException("failed", state, number))).isEqualTo(error);
	}

}
