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
 * Words that are looked up without case and come back as they are spelled here: names of
 * fields, usernames, codes, allowed values. Immutable.
 */
public final class CaseInsensitiveNames {

	private static final int MOST_LISTED = 12;

	private final List<String> words;

	private final Map<String, String> bySpelling = new HashMap<>();

	private @Nullable SpellingSuggester nearest;

	/**
	 * Makes a vocabulary.
	 * @param words the words as they are spelled; where two differ in case only, each is
	 * found by its own spelling and no other
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
	 * How a word is spelled here.
	 * @param text the word in any case
	 * @return the word's own spelling, or null where there is no such word
	 */
	public @Nullable String find(String text) {
		String word = this.bySpelling.get(text);
		return (word != null) ? word : this.bySpelling.get(fold(text));
	}

	/**
	 * The word somebody probably meant.
	 * @param text what they wrote
	 * @return the word that differs by one slip, or by punctuation only; null if none
	 * does
	 */
	public @Nullable String nearest(String text) {
		SpellingSuggester read = this.nearest;
		if (read == null) {
			read = new SpellingSuggester(this.words);
			this.nearest = read;
		}
		return read.to(text);
	}

	/**
	 * All words.
	 * @return the words in the order they were given
	 */
	public List<String> words() {
		return this.words;
	}

	/**
	 * A text as it is compared.
	 * @param text any text
	 * @return the text without case
	 */
	public static String fold(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	/** The words as a message lists them; of many only the first. */
	public String listed() {
		List<String> shown = new ArrayList<>();
		this.words.stream().limit(MOST_LISTED).map(DisplayText::text).forEach(shown::add);
		String list = String.join(", ", shown);
		return (this.words.size() > MOST_LISTED) ? list + ", … (" + this.words.size() + " in all)" : list;
	}

}
