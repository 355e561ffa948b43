package org.leadupdate.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.apache.datasketches.frequencies.ErrorType;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.apache.datasketches.theta.UpdateSketch;
import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.Field;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldValue;
import org.leadupdate.json.Json;
import org.leadupdate.result.ColumnTally;

/**
 * The cells of a column, row by row, in bounded memory: at most 32 KB for the distinct
 * values and 256 short texts for the frequent ones.
 */
final class ColumnCells {

	/** Up to so many values are counted, more are estimated within 2 %. */
	private static final int COUNTED_VALUES = 2048;

	/** Every value in more than 1.4 % of the rows is found. */
	private static final int FREQUENT_VALUES = 256;

	private static final int SHOWN_VALUES = 5;

	/** Of a longer text the beginning is kept. */
	private static final int SHORT = 100;

	private final boolean hidden;

	private final @Nullable Field field;

	private long filled;

	private long clearing;

	private long inRejectedRows;

	private long texts;

	private final UpdateSketch distinct = UpdateSketch.builder().setNominalEntries(COUNTED_VALUES).build();

	private final ItemsSketch<String> frequent = new ItemsSketch<>(FREQUENT_VALUES);

	private final ValueRange<?> range;

	private ColumnCells(@Nullable Field field, boolean hidden, @Nullable DataType type) {
		this.field = field;
		this.hidden = hidden;
		this.range = ValueRange.of(type);
	}

	/** Those of an extended field; one that is not known may be personal. */
	static ColumnCells of(@Nullable Field field) {
		return new ColumnCells(field, field == null || field.isHidden(),
				(field != null) ? field.definition().dataType() : null);
	}

	/** Those of another column. */
	static ColumnCells of(DataType type) {
		return new ColumnCells(null, false, type);
	}

	/**
	 * Adds a cell that is not blank.
	 * @param given what the file has
	 * @param converted what that means; null for nothing
	 * @param rejected whether its row is rejected
	 */
	void add(FieldInput given, @Nullable FieldInput converted, boolean rejected) {
		if (rejected) {
			this.inRejectedRows++;
		}
		if (converted instanceof FieldInput.Clear) {
			this.clearing++;
		}
		else {
			this.filled++;
		}
		String text = text(given);
		if (text != null) {
			this.texts++;
			this.distinct.update(text);
			if (!this.hidden) {
				String shortened = shortened(text);
				this.frequent.update(shortened);
				addToRange(shortened, converted);
			}
		}
	}

	/** Only valid ones: a text among numbers has no place in their order. */
	private void addToRange(String text, @Nullable FieldInput converted) {
		if (this.field == null || !ValueRange.isByMeaning(this.field.definition().dataType())) {
			this.range.add(text);
		}
		else if (converted != null && this.field.parse(converted) instanceof FieldValue.Valid valid
				&& valid.json() != null) {
			this.range.add(plain(valid.json()));
		}
	}

	/** A value as people write it. */
	static String plain(String json) {
		String text = Json.text(json);
		return (text != null) ? text : json;
	}

	/** A cell's text; null for a marker that clears. */
	private static @Nullable String text(FieldInput given) {
		if (given instanceof FieldInput.Text text) {
			return text.text();
		}
		return (given instanceof FieldInput.Items items) ? String.join(",", items.items()) : null;
	}

	private static String shortened(String text) {
		if (text.length() <= SHORT) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(SHORT - 1)) ? SHORT - 1 : SHORT) + '\u2026';
	}

	ColumnProfile.Cells cells(long rows) {
		return new ColumnProfile.Cells(this.filled, this.clearing, rows - this.filled - this.clearing);
	}

	ColumnProfile.Values values(Function<String, ValueMeaning> meaning) {
		return new ColumnProfile.Values(this.texts, Math.round(this.distinct.getEstimate()),
				!this.distinct.isEstimationMode(), this.hidden, frequent(meaning), this.range.smallest(),
				this.range.largest());
	}

	private List<FrequentValue> frequent(Function<String, ValueMeaning> meaning) {
		boolean exact = this.frequent.getMaximumError() == 0;
		return Arrays.stream(this.frequent.getFrequentItems(ErrorType.NO_FALSE_POSITIVES))
			.sorted(Comparator.<ItemsSketch.Row<String>>comparingLong(ItemsSketch.Row::getEstimate)
				.reversed()
				.thenComparing(ItemsSketch.Row::getItem))
			.limit(SHOWN_VALUES)
			.map((row) -> new FrequentValue(row.getItem(), row.getEstimate(), exact, meaning.apply(row.getItem())))
			.toList();
	}

	ColumnProfile.Effect effect(ColumnTally.Counts counts) {
		long rejected = counts.rejecting() + counts.skipped();
		long withRow = Math.max(0, this.inRejectedRows - counts.rejecting());
		return new ColumnProfile.Effect(counts.changed(),
				Math.max(0, this.filled + this.clearing - counts.changed() - rejected - withRow), rejected, withRow,
				counts.codes());
	}

}
