package org.leadupdate.field.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class AssociateUserTypeTests {

	private final FieldUnderTest associate = FieldUnderTest.of(DataType.ASSOCIATE_USER);

	@ParameterizedTest
	@CsvSource({ "Asha.Rao, Asha.Rao", "asha.rao, Asha.Rao", "BOB, bob" })
	void storesTheStoredSpelling(String given, String stored) {
		assertThat(this.associate.parsed(given)).isEqualTo('"' + stored + '"');
	}

	@ParameterizedTest
	@ValueSource(strings = { "carol", "bob,asha.rao", "b", "Asha Rao Jr" })
	void rejectsUnknownUsernames(String given) {
		this.associate.rejects(given, FieldValue.Reason.INVALID_VALUE,
				"is not the username of an associate of the org.");
	}

	@Test
	void namesTheNearestUsername() {
		assertThat(this.associate.invalid("asha rao").message()).endsWith("Did you mean \"Asha.Rao\"?");
	}

	@Test
	void anAssociateWhoLeftAndAnotherSpellingAreDifferentValues() {
		assertThat(this.associate.field().same("\"carol\"", "\"bob\"")).isFalse();
		assertThat(this.associate.field().same("\"BOB\"", "\"bob\"")).isFalse();
	}

}
