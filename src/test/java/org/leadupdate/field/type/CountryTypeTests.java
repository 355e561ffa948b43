package org.leadupdate.field.type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class CountryTypeTests {

	private final FieldUnderTest country = FieldUnderTest.of(DataType.COUNTRY);

	@ParameterizedTest
	@CsvSource({ "IN, IN", "in, IN", "IND, IN", "India, IN", "INDIA, IN", "us, US", "USA, US", "United States, US",
			"UK, GB", "Turkey, TR", "Türkiye, TR", "Cote d'Ivoire, CI", "Côte d’Ivoire, CI",
			"Bosnia and Herzegovina, BA", "Bosnia & Herzegovina, BA", "Hong Kong, HK", "Czech Republic, CZ",
			"Cabo Verde, CV", "Cape Verde, CV" })
	void storesTheCodeOfTwoLetters(String given, String stored) {
		assertThat(this.country.parsed(given)).isEqualTo('"' + stored + '"');
	}

	@ParameterizedTest
	@ValueSource(strings = { "XX", "ZZZ", "Atlantis", "356", " IN", "Indien", "Deutschland", "I", "IN,US" })
	void rejectsUnknownCountries(String given) {
		this.country.rejects(given, FieldValue.Reason.INVALID_VALUE,
				'"' + given + "\" is not an ISO 3166 country code: use a code such as IN.");
	}

	@ParameterizedTest
	@CsvSource({ "Inida, India", "Germny, Germany" })
	void namesTheNearestName(String given, String nearest) {
		assertThat(this.country.invalid(given).message()).endsWith("Did you mean \"" + nearest + "\"?");
	}

}
