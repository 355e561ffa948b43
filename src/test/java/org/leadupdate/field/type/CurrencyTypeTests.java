package org.leadupdate.field.type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class CurrencyTypeTests {

	private final FieldUnderTest currency = FieldUnderTest.of(DataType.CURRENCY);

	@ParameterizedTest
	@CsvSource({ "INR, INR", "inr, INR", "Indian Rupee, INR", "us dollar, USD", "Euro, EUR", "SLE, SLE", "VED, VED",
			"XCG, XCG", "ZWG, ZWG", "XAD, XAD", "Sierra Leonean Leone, SLE", "Philippine Piso, PHP",
			"Philippine Peso, PHP", "Qatari Riyal, QAR" })
	void storesTheCode(String given, String stored) {
		assertThat(this.currency.parsed(given)).isEqualTo('"' + stored + '"');
	}

	@ParameterizedTest
	@ValueSource(strings = { "QQQ", "Rs", "₹", "$", "Dollar", "356", "IN" })
	void rejectsUnknownCurrencies(String given) {
		this.currency.rejects(given, FieldValue.Reason.INVALID_VALUE,
				"is not an ISO 4217 currency code: use a code such as INR.");
	}

}
