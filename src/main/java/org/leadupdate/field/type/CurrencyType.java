package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.DataType;

/**
 * {@link DataType#CURRENCY}: an ISO 4217 code of three letters; the English name is
 * accepted too.
 */
final class CurrencyType extends IsoCodeType {

	private static final IsoCodes CODES = IsoCodes.ofResource("currencies.tsv");

	CurrencyType() {
		super(CODES, "ISO 4217 currency code", List.of("INR", "USD", "EUR"));
	}

}
