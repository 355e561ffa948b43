package org.leadupdate.field.type;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.leadupdate.field.DataType;

/**
 * {@link DataType#CURRENCY}: an ISO 4217 code of three letters; the English name is
 * accepted too.
 */
final class CurrencyType extends IsoCodeType {

	/** Codes that are younger than some releases of the JDK. */
	private static final Map<String, String> YOUNG = Map.of("SLE", "Sierra Leonean Leone", "VED", "Bolívar Soberano",
			"XAD", "Arab Accounting Dinar", "XCG", "Caribbean Guilder", "ZWG", "Zimbabwean Gold");

	/** Names that came or went with some release of the JDK. */
	private static final Map<String, String> ALIASES = Map.of("Sierra Leonean Leone", "SLE", "Zimbabwe Gold", "ZWG",
			"Zimbabwean Gold", "ZWG", "Philippine Peso", "PHP", "Philippine Piso", "PHP", "Qatari Rial", "QAR",
			"Qatari Riyal", "QAR", "Bolívar Soberano", "VED", "Venezuelan Bolívar Soberano", "VED");

	private static final IsoCodes CODES = codes();

	CurrencyType() {
		super(CODES, "ISO 4217 currency code", List.of("INR", "USD", "EUR"));
	}

	private static IsoCodes codes() {
		Map<String, String> names = new HashMap<>(YOUNG);
		for (Currency currency : Currency.getAvailableCurrencies()) {
			names.putIfAbsent(currency.getCurrencyCode(), currency.getDisplayName(Locale.ENGLISH));
		}
		return new IsoCodes(names, ALIASES);
	}

}
