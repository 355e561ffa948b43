package org.leadupdate.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Words with a case-insensitive lookup that returns their original spelling: field names,
 * usernames, codes, allowed values. Immutable.
 */
public final class CaseInsensitiveNames {

	private static final int MAX_LISTED = 12;

	private final List<String> words;

	private final Map<String, String> bySpelling = new HashMap<>();

	private @Nullable SpellingSuggester suggester;

	/**
	 * Creates the lookup.
	 * @param words the words as they are spelled; if two differ in case only, each is
	 * found by its exact spelling only
	 */
	public CaseInsensitiveNames(Collection<String> words) {
		this.words = List.copyOf(words);
		Map<String, List<String>> byFold = this.words.stream()
			.distinct()
			.collect(Collectors.groupingBy(CaseInsensitiveNames::fold));
		byFold.forEach((fold, spellings) -> {
			if (spellings.size() == 1) {
				this.bySpelling.put(fold, spellings.get(0));
			}
		});
		this.words.forEach((word) -> this.bySpelling.put(word, word));
	}

	/**
	 * Looks a word up.
	 * @param text the word in any case
	 * @return the word in its original spelling, or null if there is no such word
	 */
	public @Nullable String find(String text) {
		String word = this.bySpelling.get(text);
		return (word != null) ? word : this.bySpelling.get(fold(text));
	}

	/**
	 * The word that was probably meant.
	 * @param text the word as it was written
	 * @return the word that differs by one typing error, or by punctuation only; null if
	 * there is none
	 */
	public @Nullable String nearest(String text) {
		SpellingSuggester suggester = this.suggester;
		if (suggester == null) {
			suggester = new SpellingSuggester(this.words);
			this.suggester = suggester;
		}
		return suggester.suggest(text);
	}

	/**
	 * All words.
	 * @return the words in the order they were given
	 */
	public List<String> words() {
		return this.words;
	}

	/**
	 * Normalizes a text for comparison.
	 * @param text any text
	 * @return the text in lower case
	 */
	public static String fold(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	/** A list of the words for a message; only the first ones if there are many. */
	public String summary() {
		List<String> shown = new ArrayList<>();
		this.words.stream().limit(MAX_LISTED).map(DisplayText::quote).forEach(shown::add);
		String list = String.join(", ", shown);
		return (this.words.size() > MAX_LISTED) ? list + ", … (" + this.words.size() + " in all)" : list;
	}

}
