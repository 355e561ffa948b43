package org.leadupdate.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseKindTests {

	@ParameterizedTest
	@CsvSource({ "MySQL, 8.0.4, MYSQL", "MySQL, 8.4.0-log, MYSQL", "MySQL, 9.7.4-2, MYSQL",
			"MariaDB, 10.6.0-MariaDB, MARIADB", "MySQL, 5.5.5-10.11.6-MariaDB-0+deb12u1, MARIADB",
			"MariaDB, 11.8.2-MariaDB, MARIADB", "HSQL Database Engine, 2.7.4, HSQLDB" })
	void aServerIsKnownByItsNameAndVersion(String product, String version, DatabaseKind kind) {
		assertThat(DatabaseKind.of(product, version)).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "MySQL, 5.7.44, MySQL 8.0.4", "MySQL, 8.0.3-rc, MySQL 8.0.4",
			"MySQL, 5.5.5-10.5.27-MariaDB, MariaDB 10.6", "MariaDB, 10.5.27-MariaDB, MariaDB 10.6" })
	void aServerThatIsTooOldIsRefusedWithWhatToUse(String product, String version, String needed) {
		assertThatExceptionOfType(DatabaseSettingsException.class).isThrownBy(() -> DatabaseKind.of(product, version))
			.withMessageContaining(version + ", which is too old: use " + needed + " or newer");
	}

	@Test
	void anotherDatabaseIsRefused() {
		assertThatExceptionOfType(DatabaseSettingsException.class).isThrownBy(() -> DatabaseKind.of("Oracle", "23.4"))
			.withMessageContaining("The database is Oracle, which is not supported");
	}

}
