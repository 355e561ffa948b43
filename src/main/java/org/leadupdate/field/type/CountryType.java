package org.leadupdate.field.type;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.leadupdate.field.DataType;

/**
 * {@link DataType#COUNTRY}: an ISO 3166 code of two letters; three-letter codes and
 * English names are accepted too.
 */
final class CountryType extends IsoCodeType {

	/** Names that came or went with some release of the JDK, or that people use. */
	private static final Map<String, String> ALIASES = Map.ofEntries(Map.entry("Turkey", "TR"),
			Map.entry("Türkiye", "TR"), Map.entry("Czechia", "CZ"), Map.entry("Czech Republic", "CZ"),
			Map.entry("Eswatini", "SZ"), Map.entry("Swaziland", "SZ"), Map.entry("North Macedonia", "MK"),
			Map.entry("Macedonia", "MK"), Map.entry("Cape Verde", "CV"), Map.entry("Cabo Verde", "CV"),
			Map.entry("Myanmar", "MM"), Map.entry("Burma", "MM"), Map.entry("Hong Kong", "HK"),
			Map.entry("Macao", "MO"), Map.entry("Macau", "MO"), Map.entry("Ivory Coast", "CI"),
			Map.entry("United States of America", "US"), Map.entry("UK", "GB"), Map.entry("Great Britain", "GB"),
			Map.entry("UAE", "AE"), Map.entry("Russian Federation", "RU"), Map.entry("Viet Nam", "VN"),
			Map.entry("Palestine", "PS"), Map.entry("Holy See", "VA"), Map.entry("East Timor", "TL"));

	private static final IsoCodes CODES = codes();

	CountryType() {
		super(CODES, "ISO 3166 country code", List.of("IN", "US", "GB"));
	}

	private static IsoCodes codes() {
		Map<String, String> names = new HashMap<>();
		Map<String, String> aliases = new HashMap<>(ALIASES);
		for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
			Locale country = new Locale.Builder().setRegion(code).build();
			names.put(code, country.getDisplayCountry(Locale.ENGLISH));
			aliases.put(country.getISO3Country(), code);
		}
		return new IsoCodes(names, aliases);
	}

}
