package org.leadupdate.wiring;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.database.ConnectionSettings;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.DatabaseProduct;
import org.leadupdate.database.DatabaseSettingsException;
import org.leadupdate.dialect.hsqldb.HsqldbDialect;
import org.leadupdate.dialect.mysql.MySqlDialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which databases the program works with. */
class SupportedDatabaseTests {

	@ParameterizedTest
	@CsvSource({ "MySQL, 8.0.4", "MySQL, 8.4.0-log", "MySQL, 9.7.4-2", "MariaDB, 10.6.0-MariaDB",
			"MySQL, 5.5.5-10.11.6-MariaDB-0+deb12u1", "MariaDB, 11.8.2-MariaDB" })
	void aServerIsRecognizedByItsNameAndVersion(String product, String version) {
		assertThat(dialect(product, version)).isInstanceOf(MySqlDialect.class);
	}

	@Test
	void theEmbeddedDatabaseIsKnownByItsName() {
		assertThat(dialect("HSQL Database Engine", "2.7.4")).isInstanceOf(HsqldbDialect.class);
	}

	@ParameterizedTest
	@CsvSource({ "MySQL, 5.7.44, MySQL 8.0.4", "MySQL, 8.0.3-rc, MySQL 8.0.4",
			"MySQL, 5.5.5-10.5.27-MariaDB, MariaDB 10.6", "MariaDB, 10.5.27-MariaDB, MariaDB 10.6" })
	void aServerThatIsTooOldIsRejectedWithWhatToUse(String product, String version, String needed) {
		assertThatExceptionOfType(DatabaseSettingsException.class).isThrownBy(() -> dialect(product, version))
			.withMessageContaining(version + ", which is too old: use " + needed + " or newer");
	}

	@Test
	void anUnsupportedDatabaseIsRejected() {
		assertThatExceptionOfType(DatabaseSettingsException.class).isThrownBy(() -> dialect("Oracle", "23.4"))
			.withMessageContaining("The database is Oracle, which is not supported");
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://db/crm, Write jdbc:mysql://HOST:PORT/DATABASE",
			"db:3306/crm, Write jdbc:mysql://HOST:PORT/DATABASE", "jdbc:mariadb://db/crm, Write jdbc:mysql: instead",
			"jdbc:hsqldb:file:data, Remove the property" })
	void aUrlOfAnotherDatabaseIsRejectedWithWhatToWrite(String url, String advice) {
		ConnectionSettings settings = new ConnectionSettings(url, "crm", "secret", Path.of("data"), 1);
		assertThatExceptionOfType(DatabaseSettingsException.class).isThrownBy(() -> SupportedDatabase.connect(settings))
			.withMessageContaining(advice);
		assertThat(settings.toString()).doesNotContain("secret");
	}

	private static DatabaseDialect dialect(String product, String version) {
		return SupportedDatabase.of(new DatabaseProduct(product, version)).dialect();
	}

}
