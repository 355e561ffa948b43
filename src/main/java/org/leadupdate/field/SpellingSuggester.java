package org.leadupdate.field;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the word that is one slip away: a letter too many, too few, wrong, or swapped
 * with another. Looks up each shortening of a text among the shortenings of all words, so
 * that its cost does not grow with their number: a file may misspell a million times.
 */
final class SpellingSuggester {

	private static final int SHORTEST = 3;

	private static final int LONGEST = 64;

	private final Map<String, String> byVariant = new HashMap<>();

	SpellingSuggester(Collection<String> words) {
		words.forEach((word) -> this.byVariant.putIfAbsent(bare(word), word));
		words.forEach((word) -> variants(bare(word)).forEach((variant) -> this.byVariant.putIfAbsent(variant, word)));
	}

	/** The word nearest to a text, or null where none is near. */
	@Nullable String to(String text) {
		for (String variant : variants(bare(text))) {
			String word = this.byVariant.get(variant);
			if (word != null) {
				return word;
			}
		}
		return null;
	}

	private static Set<String> variants(String bare) {
		Set<String> variants = new LinkedHashSet<>();
		if (!bare.isEmpty()) {
			variants.add(bare);
		}
		if (bare.length() >= SHORTEST && bare.length() <= LONGEST) {
			for (int i = 0; i < bare.length(); i++) {
				variants.add(bare.substring(0, i) + bare.substring(i + 1));
			}
		}
		return variants;
	}

	private static String bare(String word) {
		StringBuilder bare = new StringBuilder();
		CaseInsensitiveNames.fold(word)
			.codePoints()
			.filter(Character::isLetterOrDigit)
			.limit(LONGEST)
			.forEach(bare::appendCodePoint);
		return bare.toString();
	}

}
