package org.leadupdate.profile;

import org.junit.jupiter.api.Test;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldInput;

import static org.assertj.core.api.Assertions.assertThat;

/** Columns of many values, in bounded memory. */
class ColumnCellsTests {

	private final ColumnCells cells = ColumnCells.of(DataType.STRING);

	private void add(String text) {
		FieldInput.Text input = new FieldInput.Text(text);
		this.cells.add(input, input, false);
	}

	private ColumnProfile.Values values() {
		return this.cells.values((text) -> ValueMeaning.AS_GIVEN);
	}

	@Test
	void fewValuesAreCounted() {
		for (int row = 0; row < 2000; row++) {
			add("value " + row % 150);
		}
		assertThat(values().distinct()).isEqualTo(150);
		assertThat(values().exact()).isTrue();
		assertThat(values().frequent()).hasSize(5).allMatch(FrequentValue::exact);
		assertThat(values().frequent().get(0)).isEqualTo(new FrequentValue("value 0", 14, true, ValueMeaning.AS_GIVEN));
	}

	@Test
	void manyValuesAreEstimatedAndTheFrequentOnesFound() {
		for (int row = 0; row < 1_000_000; row++) {
			add((row % 10 == 0) ? "often" : "value " + row);
		}
		assertThat(values().distinct()).isBetween(850_000L, 950_000L);
		assertThat(values().exact()).isFalse();
		assertThat(values().frequent()).singleElement().satisfies((often) -> {
			assertThat(often.text()).isEqualTo("often");
			assertThat(often.exact()).isFalse();
			assertThat(often.rows()).isBetween(100_000L, 115_000L);
		});
	}

	@Test
	void ofALongValueTheBeginningIsKept() {
		add("x".repeat(99) + "\uD83D\uDE00 and more");
		add("x".repeat(99) + "\uD83D\uDE00 and other");
		assertThat(values().distinct()).isEqualTo(2);
		assertThat(values().frequent()).extracting(FrequentValue::text).containsExactly("x".repeat(99) + '\u2026');
		assertThat(values().largest()).isEqualTo("x".repeat(99) + '\u2026');
	}

}
