package org.leadupdate.field.type;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.CaseInsensitiveNames;

/**
 * ISO codes with their English names. A code takes precedence over a name, and a name of
 * two codes stands for neither.
 */
final class IsoCodes {

	private final Map<String, String> codes = new HashMap<>();

	private final Map<String, String> names = new HashMap<>();

	private final CaseInsensitiveNames allNames;

	/**
	 * @param codes the codes with their English names
	 * @param aliases other codes and names, with the codes they stand for
	 */
	private IsoCodes(Map<String, String> codes, Map<String, String> aliases) {
		codes.keySet().forEach((code) -> this.codes.put(code.toUpperCase(Locale.ROOT), code));
		this.names.putAll(unambiguous(codes));
		aliases.forEach((alias, code) -> this.names.put(normalized(alias), code));
		this.allNames = new CaseInsensitiveNames(codes.values().stream().sorted().toList());
	}

	/**
	 * Reads a table: a line per code, with tabs between the code, its English name and
	 * what else stands for it. Tables rather than the JDK's lists, which differ between
	 * its releases.
	 * @param name the name of the resource, next to this class
	 * @return the codes
	 */
	static IsoCodes ofResource(String name) {
		Map<String, String> codes = new HashMap<>();
		Map<String, String> aliases = new HashMap<>();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(IsoCodes.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
			lines.lines().filter((line) -> !line.startsWith("#")).map((line) -> line.split("\t")).forEach((cells) -> {
				codes.put(cells[0], cells[1]);
				Arrays.stream(cells).skip(2).forEach((alias) -> aliases.put(alias, cells[0]));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new IsoCodes(codes, aliases);
	}

	/** The code that a code in any case, or an English name, stands for. */
	@Nullable String find(String text) {
		String code = this.codes.get(text.toUpperCase(Locale.ROOT));
		return (code != null) ? code : this.names.get(normalized(text));
	}

	/** The name that was probably meant. */
	@Nullable String nearest(String text) {
		return this.allNames.nearest(text);
	}

	private static Map<String, String> unambiguous(Map<String, String> codes) {
		Map<String, String> names = new HashMap<>();
		Set<String> ambiguous = new HashSet<>();
		codes.forEach((code, name) -> {
			if (names.put(normalized(name), code) != null) {
				ambiguous.add(normalized(name));
			}
		});
		names.keySet().removeAll(ambiguous);
		return names;
	}

	/** Names are compared by their letters: "Côte d'Ivoire" is "cotedivoire". */
	private static String normalized(String name) {
		String plain = Normalizer.normalize(name.replace("&", "and"), Normalizer.Form.NFD);
		StringBuilder normalized = new StringBuilder();
		plain.codePoints().filter(Character::isLetterOrDigit).forEach(normalized::appendCodePoint);
		return CaseInsensitiveNames.fold(normalized.toString());
	}

}
