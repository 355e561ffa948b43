package org.leadupdate.field;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@link DataType#LANGUAGE}: an ISO 639 code of two letters; one of three letters, and
 * the English name, are understood.
 */
final class LanguageType extends IsoCodeType {

	/** Codes that ISO has withdrawn and some releases of the JDK still list. */
	private static final Map<String, String> WITHDRAWN = Map.of("iw", "he", "in", "id", "ji", "yi", "mo", "ro", "sh",
			"sr");

	/** Names that came or went with some release of the JDK, or that people use. */
	private static final Map<String, String> NAMES = Map.of("Bengali", "bn", "Bangla", "bn", "Oriya", "or", "Odia",
			"or", "Farsi", "fa", "Kirghiz", "ky", "Moldavian", "ro", "Fula", "ff", "Fulah", "ff");

	private static final IsoCodes CODES = codes();

	LanguageType() {
		super(CODES, "ISO 639 language code", List.of("en", "hi", "zh"));
	}

	private static IsoCodes codes() {
		Map<String, String> names = new HashMap<>();
		Map<String, String> aliases = new HashMap<>(WITHDRAWN);
		aliases.putAll(NAMES);
		for (String code : Locale.getISOLanguages()) {
			if (!WITHDRAWN.containsKey(code)) {
				Locale language = new Locale.Builder().setLanguage(code).build();
				names.put(code, language.getDisplayLanguage(Locale.ENGLISH));
				aliases.put(language.getISO3Language(), code);
			}
		}
		return new IsoCodes(names, aliases);
	}

}
