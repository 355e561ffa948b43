package org.leadupdate.field;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CaseInsensitiveNamesTests {

	@Test
	void wordsThatDifferInCaseOnlyAreFoundByTheirOwnSpellingOnly() {
		CaseInsensitiveNames words = new CaseInsensitiveNames(List.of("Red", "RED", "Blue"));

		assertThat(words.find("Red")).isEqualTo("Red");
		assertThat(words.find("RED")).isEqualTo("RED");
		assertThat(words.find("red")).isNull();
		assertThat(words.find("blue")).isEqualTo("Blue");
	}

	@Test
	void anAccentMayBeACharacterOfItsOwn() {
		CaseInsensitiveNames words = new CaseInsensitiveNames(List.of("muller", "MÜLLER", "Rene\u0301"));

		assertThat(words.find("mu\u0308ller")).isEqualTo("MÜLLER");
		assertThat(words.find("MU\u0308LLER")).isEqualTo("MÜLLER");
		assertThat(words.find("ren\u00e9")).isEqualTo("Rene\u0301");
		assertThat(words.find("Muller")).isEqualTo("muller");
		assertThat(words.nearest("mu\u0308.ller")).isEqualTo("MÜLLER");
	}

	@Test
	void theNearestWordIsFoundAmongMany() {
		CaseInsensitiveNames words = new CaseInsensitiveNames(
				IntStream.range(0, 20_000).mapToObj((i) -> "user." + (i * 7919L)).toList());

		assertThat(words.nearest("user.7191")).isEqualTo("user.7919");
		assertThat(words.nearest("somebody")).isNull();
	}

	@Test
	void aLongTextHasANearestWordToo() {
		CaseInsensitiveNames words = new CaseInsensitiveNames(List.of("a".repeat(500)));

		assertThat(words.nearest("a".repeat(499))).isEqualTo("a".repeat(500));
	}

}
