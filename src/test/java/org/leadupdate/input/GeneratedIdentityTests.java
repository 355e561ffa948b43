package org.leadupdate.input;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedIdentityTests {

	@Test
	void theSameFactsAreTheSameInputInWhateverOrderTheyAreGiven() {
		assertThat(GeneratedIdentity.of("undo", 1).with("run", 7).with("rows", 3L).sha256())
			.isEqualTo(GeneratedIdentity.of("undo", 1).with("rows", 3).with("run", 7L).sha256())
			// That of {"by":"undo","rows":3,"run":7,"version":1}: unfinished runs are
			// found by it.
			.isEqualTo("adb04f8d08b49d2f8759da1bf9be1e2390396d083a185d59e8b3c281dc64a900");
	}

	@Test
	void otherFactsOrRulesAreAnotherInput() {
		String identity = GeneratedIdentity.of("undo", 1).with("run", 7).sha256();
		assertThat(GeneratedIdentity.of("undo", 2).with("run", 7).sha256()).isNotEqualTo(identity);
		assertThat(GeneratedIdentity.of("undo", 1).with("run", 8).sha256()).isNotEqualTo(identity);
		assertThat(GeneratedIdentity.of("reassign", 1).with("run", 7).sha256()).isNotEqualTo(identity);
	}

	@Test
	void aListIsNotItsText() {
		assertThat(GeneratedIdentity.of("reassign", 1).with("to", List.of("a,b")).sha256())
			.isNotEqualTo(GeneratedIdentity.of("reassign", 1).with("to", List.of("a", "b")).sha256());
	}

	@Test
	void whatIsNotKnownIsNoFact() {
		assertThat(GeneratedIdentity.of("reassign", 1).with("limit", null).sha256())
			.isEqualTo(GeneratedIdentity.of("reassign", 1).sha256());
	}

}
