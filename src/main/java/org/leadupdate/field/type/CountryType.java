package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.DataType;

/**
 * {@link DataType#COUNTRY}: an ISO 3166 code of two letters; three-letter codes and
 * English names are accepted too.
 */
final class CountryType extends IsoCodeType {

	private static final IsoCodes CODES = IsoCodes.ofResource("countries.tsv");

	CountryType() {
		super(CODES, "ISO 3166 country code", List.of("IN", "US", "GB"));
	}

}
