package org.leadupdate.field;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the word that is one typing error away: an extra, missing, wrong or transposed
 * letter. Looks up each deletion variant of a text among those of all words, so that the
 * cost does not grow with their number: a file may contain a million misspellings.
 */
final class SpellingSuggester {

	private static final int MIN_LENGTH = 3;

	private static final int MAX_LENGTH = 64;

	private final Map<String, String> byVariant = new HashMap<>();

	SpellingSuggester(Collection<String> words) {
		words.forEach((word) -> this.byVariant.putIfAbsent(normalized(word), word));
		words.forEach(
				(word) -> variants(normalized(word)).forEach((variant) -> this.byVariant.putIfAbsent(variant, word)));
	}

	/** The most similar word, or null if none is similar. */
	@Nullable String suggest(String text) {
		for (String variant : variants(normalized(text))) {
			String word = this.byVariant.get(variant);
			if (word != null) {
				return word;
			}
		}
		return null;
	}

	private static Set<String> variants(String normalized) {
		Set<String> variants = new LinkedHashSet<>();
		if (!normalized.isEmpty()) {
			variants.add(normalized);
		}
		if (normalized.length() >= MIN_LENGTH && normalized.length() <= MAX_LENGTH) {
			for (int i = 0; i < normalized.length(); i++) {
				variants.add(normalized.substring(0, i) + normalized.substring(i + 1));
			}
		}
		return variants;
	}

	private static String normalized(String word) {
		StringBuilder normalized = new StringBuilder();
		CaseInsensitiveNames.fold(word)
			.codePoints()
			.filter(Character::isLetterOrDigit)
			.limit(MAX_LENGTH)
			.forEach(normalized::appendCodePoint);
		return normalized.toString();
	}

}
