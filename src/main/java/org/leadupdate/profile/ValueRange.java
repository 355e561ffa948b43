package org.leadupdate.profile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;

/**
 * The smallest and the largest of the values of a column.
 *
 * @param <K> what they are compared by
 */
final class ValueRange<K extends Comparable<K>> {

	private final Function<String, K> key;

	private @Nullable Bound<K> smallest;

	private @Nullable Bound<K> largest;

	private ValueRange(Function<String, K> key) {
		this.key = key;
	}

	static ValueRange<?> of(@Nullable DataType type) {
		if (type == DataType.INTEGER || type == DataType.DOUBLE) {
			return new ValueRange<>(BigDecimal::new);
		}
		if (type == DataType.DATETIME) {
			// With the Z, a moment would be after those of the same second.
			return new ValueRange<>((moment) -> moment.replace("Z", ""));
		}
		return new ValueRange<>(Function.identity());
	}

	/** Whether values are compared by what they mean, rather than by their letters. */
	static boolean isByMeaning(DataType type) {
		return switch (type) {
			case INTEGER, DOUBLE, DATE, DATETIME -> true;
			default -> false;
		};
	}

	void add(String value) {
		Bound<K> bound = new Bound<>(value, this.key.apply(value));
		this.smallest = first(this.smallest, bound, Comparator.naturalOrder());
		this.largest = first(this.largest, bound, Comparator.reverseOrder());
	}

	private static <K> Bound<K> first(@Nullable Bound<K> current, Bound<K> other, Comparator<K> order) {
		return (current == null || order.compare(other.key(), current.key()) < 0) ? other : current;
	}

	@Nullable String smallest() {
		return (this.smallest != null) ? this.smallest.value() : null;
	}

	@Nullable String largest() {
		return (this.largest != null) ? this.largest.value() : null;
	}

	private record Bound<K>(String value, K key) {

	}

}
