package org.leadupdate.field.type;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.leadupdate.field.DataType;

/**
 * {@link DataType#LANGUAGE}: an ISO 639 code: of two letters if the language has one,
 * else of three. Other three-letter codes and English names are accepted too.
 */
final class LanguageType extends IsoCodeType {

	/** Codes that ISO has withdrawn and some releases of the JDK still list. */
	private static final Map<String, String> WITHDRAWN = Map.of("iw", "he", "in", "id", "ji", "yi", "mo", "ro", "sh",
			"sr");

	/** Names that came or went with some release of the JDK, or that people use. */
	private static final Map<String, String> NAMES = Map.of("Bengali", "bn", "Bangla", "bn", "Oriya", "or", "Odia",
			"or", "Farsi", "fa", "Kirghiz", "ky", "Moldavian", "ro", "Fula", "ff", "Fulah", "ff");

	/**
	 * The three-letter codes that libraries use, if they differ from the others.
	 */
	private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(Map.entry("alb", "sq"),
			Map.entry("arm", "hy"), Map.entry("baq", "eu"), Map.entry("bur", "my"), Map.entry("chi", "zh"),
			Map.entry("cze", "cs"), Map.entry("dut", "nl"), Map.entry("fre", "fr"), Map.entry("geo", "ka"),
			Map.entry("ger", "de"), Map.entry("gre", "el"), Map.entry("ice", "is"), Map.entry("mac", "mk"),
			Map.entry("mao", "mi"), Map.entry("may", "ms"), Map.entry("per", "fa"), Map.entry("rum", "ro"),
			Map.entry("slo", "sk"), Map.entry("tib", "bo"), Map.entry("wel", "cy"));

	private static final IsoCodes CODES = codes();

	LanguageType() {
		super(CODES, "ISO 639 language code", List.of("en", "hi", "zh"));
	}

	private static IsoCodes codes() {
		Map<String, String> names = new HashMap<>();
		Map<String, String> aliases = new HashMap<>(WITHDRAWN);
		aliases.putAll(NAMES);
		aliases.putAll(BIBLIOGRAPHIC);
		for (String code : known()) {
			Locale language = new Locale.Builder().setLanguage(code).build();
			names.put(code, language.getDisplayLanguage(Locale.ENGLISH));
			aliases.putIfAbsent(language.getISO3Language(), code);
		}
		return new IsoCodes(names, aliases);
	}

	/** Those of two letters, and those of three that the JDK has a locale of. */
	private static Set<String> known() {
		Set<String> codes = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
		for (Locale locale : Locale.getAvailableLocales()) {
			codes.add(locale.getLanguage());
		}
		codes.removeAll(WITHDRAWN.keySet());
		codes.remove("");
		return codes;
	}

}
