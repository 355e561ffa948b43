package org.leadupdate.field;

import java.text.Normalizer;
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
 * usernames, codes, allowed values. An accent may be a character of its own. Immutable.
 */
public final class CaseInsensitiveNames {

	private static final int MAX_LISTED = 12;

	private final List<String> words;

	private final Map<String, String> bySpelling = new HashMap<>();

	private @Nullable SpellingSuggester suggester;

	/**
	 * Creates the lookup.
	 * @param words the words as they are spelled; if two differ in case or in how accents
	 * are encoded only, each is found by its exact spelling only
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
	 * @return the text in lower case, with its accents composed (Unicode's NFC)
	 */
	public static String fold(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFC);
	}

	/**
	 * Whether two names are the same.
	 * @param name a name
	 * @param other another
	 * @return true if they differ at most in case and in how accents are encoded
	 */
	public static boolean isSame(String name, String other) {
		return name.equalsIgnoreCase(other) || (!isAscii(name) && fold(name).equals(fold(other)));
	}

	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) > 0x7F) {
				return false;
			}
		}
		return true;
	}

	/** A list of the words for a message; only the first ones if there are many. */
	public String summary() {
		List<String> shown = new ArrayList<>();
		this.words.stream().limit(MAX_LISTED).map(DisplayText::quote).forEach(shown::add);
		String list = String.join(", ", shown);
		return (this.words.size() > MAX_LISTED) ? list + ", … (" + this.words.size() + " in all)" : list;
	}

}
