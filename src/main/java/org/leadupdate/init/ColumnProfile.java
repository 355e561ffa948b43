package org.leadupdate.init;

import java.util.LinkedHashMap;
import java.util.Map;

import org.leadupdate.field.Blanks;

/** What the sampled cells of a column have shown. */
final class ColumnProfile {

	private static final int MAX_LENGTH = 100;

	private final String header;

	private final int maxValues;

	private final Map<String, Long> values = new LinkedHashMap<>();

	private final NumberEvidence numbers = new NumberEvidence();

	private final TimeEvidence times = new TimeEvidence();

	private final LeadIdEvidence ids = new LeadIdEvidence();

	private long filled;

	private long padded;

	private boolean more;

	/**
	 * Creates an empty profile.
	 * @param header the name of the column
	 * @param maxValues how many different values are kept at most
	 */
	ColumnProfile(String header, int maxValues) {
		this.header = header;
		this.maxValues = maxValues;
	}

	void add(String cell) {
		String text = Blanks.strip(cell);
		if (text.isEmpty()) {
			return;
		}
		this.filled++;
		this.padded += text.equals(cell) ? 0 : 1;
		this.ids.add(text);
		if (!this.times.add(text)) {
			this.numbers.add(text);
		}
		keep(text);
	}

	private void keep(String text) {
		if (text.length() <= MAX_LENGTH && (this.values.size() < this.maxValues || this.values.containsKey(text))) {
			this.values.merge(text, 1L, Long::sum);
		}
		else {
			this.more = true;
		}
	}

	/** The name of the column, as the file has it. */
	String header() {
		return this.header;
	}

	/** How often each value occurs, without the spaces around it. */
	Map<String, Long> values() {
		return this.values;
	}

	/** Whether there are values that are not among {@link #values()}. */
	boolean hasMore() {
		return this.more;
	}

	long filled() {
		return this.filled;
	}

	/** How many cells have spaces at their edges. */
	long padded() {
		return this.padded;
	}

	NumberEvidence numbers() {
		return this.numbers;
	}

	TimeEvidence times() {
		return this.times;
	}

	LeadIdEvidence ids() {
		return this.ids;
	}

	/** What most of its values are. */
	Kind kind() {
		if (2 * this.times.times() > this.filled) {
			return this.times.hasTimeOfDay() ? Kind.DATE_TIMES : Kind.DATES;
		}
		return (2 * this.numbers.numbers() > this.filled) ? Kind.NUMBERS : Kind.TEXTS;
	}

	/** What the values of a column look like. */
	enum Kind {

		NUMBERS, DATES, DATE_TIMES, TEXTS

	}

}
