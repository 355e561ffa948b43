package org.leadupdate.init;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.leadupdate.field.DataType;

/**
 * What the dates of a column tell of how they are written. Whether the day or the month
 * comes first is proved by a day above 12 only.
 */
final class TimeEvidence {

	/** More are no way to write dates. */
	private static final int MAX_SHAPES = 6;

	private final Map<TimeShape, Digits> shapes = new LinkedHashMap<>();

	private long times;

	/** What the digits of a shape have shown. */
	private static final class Digits {

		private boolean firstAbove12;

		private boolean secondAbove12;

		private boolean padded = true;

		private boolean leadingZero;

		private boolean hourPadded = true;

		void add(TimeShape.Text text) {
			this.firstAbove12 |= text.first() > 12;
			this.secondAbove12 |= text.second() > 12;
			this.padded &= text.padded();
			this.leadingZero |= text.padded() && Math.min(text.first(), text.second()) < 10;
			this.hourPadded &= text.hourPadded();
		}

		boolean isPadded() {
			return this.padded && this.leadingZero;
		}

	}

	/** Which of day and month comes first. */
	enum Order {

		DAY_FIRST, MONTH_FIRST, UNPROVED, CONTRADICTORY

	}

	/**
	 * A pattern.
	 *
	 * @param shape what it is a pattern of
	 * @param order which of day and month comes first
	 * @param dayFirst the pattern if it is the day
	 * @param monthFirst the pattern if it is the month
	 */
	record Pattern(TimeShape shape, Order order, String dayFirst, String monthFirst) {

		boolean isProved() {
			return this.order == Order.DAY_FIRST || this.order == Order.MONTH_FIRST;
		}

		String text() {
			return (this.order == Order.MONTH_FIRST) ? this.monthFirst : this.dayFirst;
		}

	}

	/** Takes a value into account; false if it is no date. */
	boolean add(String value) {
		TimeShape.Text text = TimeShape.of(value);
		if (text == null || (this.shapes.size() == MAX_SHAPES && !this.shapes.containsKey(text.shape()))) {
			return false;
		}
		this.times++;
		this.shapes.computeIfAbsent(text.shape(), (shape) -> new Digits()).add(text);
		return true;
	}

	long times() {
		return this.times;
	}

	boolean hasTimeOfDay() {
		return this.shapes.keySet().stream().anyMatch(TimeShape::hasTime);
	}

	/** Whether the program reads them without being told how. */
	boolean isStandard(DataType type) {
		return this.shapes.entrySet().stream().allMatch((shape) -> isStandard(type, shape.getKey(), shape.getValue()));
	}

	private static boolean isStandard(DataType type, TimeShape shape, Digits digits) {
		boolean date = shape.separator().equals("-") && shape.year() == TimeShape.Year.FIRST && digits.padded;
		boolean time = shape.time().matches("'T'H:mm:ss(\\.S{1,3})?XXX") && digits.hourPadded;
		return date && (!shape.hasTime() || (type == DataType.DATETIME && time));
	}

	/**
	 * The patterns of all shapes.
	 * @param file what is proved of all columns of the file, for a column with early days
	 * only
	 */
	List<Pattern> patterns(Map<String, Order> file) {
		return this.shapes.entrySet().stream().map((entry) -> {
			TimeShape shape = entry.getKey();
			Digits digits = entry.getValue();
			Order own = order(shape, digits);
			boolean adopts = own == Order.UNPROVED && shape.year() == TimeShape.Year.LAST;
			return new Pattern(shape, adopts ? file.getOrDefault(shape.separator(), own) : own,
					shape.pattern(true, digits.isPadded(), digits.hourPadded),
					shape.pattern(false, digits.isPadded(), digits.hourPadded));
		}).toList();
	}

	/**
	 * The order of each separator that the columns of a file prove, and no one disproves.
	 */
	static Map<String, Order> orders(List<TimeEvidence> columns) {
		Map<String, Order> orders = new LinkedHashMap<>();
		columns.forEach((column) -> column.shapes.forEach((shape, digits) -> {
			Order order = order(shape, digits);
			if (shape.year() == TimeShape.Year.LAST && order != Order.UNPROVED) {
				orders.merge(shape.separator(), order, (one, other) -> (one == other) ? one : Order.UNPROVED);
			}
		}));
		return orders;
	}

	private static Order order(TimeShape shape, Digits digits) {
		return switch (shape.year()) {
			case FIRST -> Order.DAY_FIRST;
			// 31 may be a year as well.
			case SHORT -> Order.UNPROVED;
			case LAST -> (digits.firstAbove12 && digits.secondAbove12) ? Order.CONTRADICTORY
					: digits.firstAbove12 ? Order.DAY_FIRST : digits.secondAbove12 ? Order.MONTH_FIRST : Order.UNPROVED;
		};
	}

	/** Whether one of the patterns needs a time zone to name a moment. */
	static boolean needsZone(List<Pattern> patterns) {
		return patterns.stream().anyMatch((pattern) -> !pattern.shape().hasOffset());
	}

	/** The first pattern whose order is not proved. */
	static Optional<Pattern> unproved(List<Pattern> patterns) {
		return patterns.stream().filter((pattern) -> !pattern.isProved()).findFirst();
	}

}
