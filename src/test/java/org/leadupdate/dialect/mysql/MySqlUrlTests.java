package org.leadupdate.dialect.mysql;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import com.mysql.cj.conf.PropertyKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.database.DatabaseSettingsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MySqlUrlTests {

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:mysql://db", "jdbc:mysql://db:3306/crm", "jdbc:mysql://[::1]:3306/crm",
			"jdbc:mysql://10.0.0.1/crm", "jdbc:mysql:replication://a:1,b:2/crm", "jdbc:mysql+srv://db.example.com/crm",
			"jdbc:mysql:///crm" })
	void thePlaceIsSchemeHostsAndDatabase(String place) {
		MySqlUrl url = MySqlUrl.of(place + "?sslMode=REQUIRED&trustCertificateKeyStorePassword=hunter2");
		assertThat(url).hasToString(place);
		assertThat(url.sets("sslMode")).isTrue();
		assertThat(url.sets("socketTimeout")).isFalse();
		assertThat(MySqlUrl.of(place)).hasToString(place);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:mysql://app:hunter2@db/crm", "jdbc:mysql://app@db/crm",
			"jdbc:mysql://app:hunter2/x@db/crm", "jdbc:mysql://app:hunter2#x@db/crm",
			"jdbc:mysql://db:1,app:hunter2@db2/crm", "jdbc:mysql://app:hunter2",
			"jdbc:mysql://(host=db,password=hunter2)/crm", "jdbc:mysql://address=(host=db)(password=hunter2)/crm",
			"jdbc:mysql://db/crm?user=app", "jdbc:mysql://db/crm?a=b&password=hunter2",
			"jdbc:mysql://db/crm?PassWord2=hunter2", "jdbc:mysql://db/crm?%70assword=hunter2",
			"jdbc:mysql://db/crm? password =hunter2", "jdbc:mysql://db/crm?x=%hunter2", "jdbc:mysql://db\n/crm",
			"jdbc:mysql:aws://db/crm" })
	void anAccountIsRefusedAndNotRepeated(String url) {
		assertThatExceptionOfType(DatabaseSettingsException.class).isThrownBy(() -> MySqlUrl.of(url))
			.withMessageContaining("spring.datasource.url")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("hunter2"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "allowLoadLocalInfile=true", "allowloadlocalinfile=TRUE", "%61llowLoadLocalInfile=true",
			"a=b&allowLoadLocalInfileInPath=/", "allowUrlInLocalInfile=true", "autoDeserialize=true",
			"queryInterceptors=x", "socketFactory=x" })
	void whatReadsFilesOrLoadsClassesIsRefused(String options) {
		assertThatExceptionOfType(DatabaseSettingsException.class)
			.isThrownBy(() -> MySqlUrl.of("jdbc:mysql://db/crm?" + options))
			.withMessageStartingWith("spring.datasource.url sets the option ");
	}

	/** So that a newer driver's are noticed. */
	@ParameterizedTest
	@MethodSource("namesOfClasses")
	void everyOptionOfTheDriverThatNamesAClassIsRefused(String option) {
		assertThatExceptionOfType(DatabaseSettingsException.class)
			.isThrownBy(() -> MySqlUrl.of("jdbc:mysql://db/crm?" + option + "=x"));
	}

	static Stream<String> namesOfClasses() {
		return Arrays.stream(PropertyKey.values())
			.map(PropertyKey::getKeyName)
			.filter((name) -> name.toLowerCase(Locale.ROOT)
				.matches(
						".*(interceptors|plugins?|factory|handler|strategy|transform|logger|provider|checker|infile.*)"));
	}

	@Test
	void whatIsOffIsKnownToTheDriver() {
		assertThat(MySqlUrl.OFF.keySet()).allSatisfy((name) -> assertThat(PropertyKey.fromValue(name)).isNotNull());
	}

}
