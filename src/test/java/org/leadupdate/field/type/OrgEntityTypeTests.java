package org.leadupdate.field.type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class OrgEntityTypeTests {

	private final FieldUnderTest entity = FieldUnderTest.of(DataType.ORG_ENTITY);

	@ParameterizedTest
	@CsvSource({ "Store-12, Store-12", "STORE-12, Store-12", "till_3, TILL_3" })
	void storesTheStoredSpelling(String given, String stored) {
		assertThat(this.entity.parsed(given)).isEqualTo('"' + stored + '"');
	}

	@ParameterizedTest
	@ValueSource(strings = { "Zone-1", "Store-120000", "Store-12,TILL_3" })
	void rejectsWhatTheOrgDoesNotHave(String given) {
		this.entity.rejects(given, FieldValue.Reason.INVALID_VALUE,
				"is not the code of a zone, concept, store, till or server of the org.");
	}

}
