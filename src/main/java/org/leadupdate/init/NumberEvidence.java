package org.leadupdate.init;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.leadupdate.conversion.NumberNotation;

/**
 * What the numbers of a column tell of how they are written. A way to write them is
 * proved if it reads all of them, and every other way that does reads the same numbers.
 */
final class NumberEvidence {

	private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

	private static final Pattern BEGINNING = Pattern.compile("[+-]?[.,]?\\d.*");

	/** Simpler ones first. */
	private static final List<Way> WAYS = List.of(new Way('.', null), new Way(',', null), new Way('.', ','),
			new Way(',', '.'), new Way('.', ' '), new Way(',', ' '), new Way('.', '\''), new Way(',', '\''));

	private static final int ALL = (1 << WAYS.size()) - 1;

	private int fitting = ALL;

	/** By way, the ways that have read one of the numbers differently. */
	private final int[] differing = new int[WAYS.size()];

	private long numbers;

	/**
	 * A way to write numbers.
	 *
	 * @param decimal the decimal separator
	 * @param grouping the grouping separator; null if there is none
	 * @param notation both
	 */
	record Way(char decimal, @Nullable Character grouping, NumberNotation notation) {

		Way(char decimal, @Nullable Character grouping) {
			this(decimal, grouping, new NumberNotation(decimal, grouping));
		}

		/** The settings that ask for it; none if the program reads it anyway. */
		List<String> settings() {
			List<String> settings = new ArrayList<>();
			if (this.decimal != '.') {
				settings.add("decimal: " + YamlText.quote(String.valueOf(this.decimal)));
			}
			if (this.grouping != null) {
				settings.add("grouping: " + YamlText.quote(String.valueOf(this.grouping)));
			}
			return settings;
		}

	}

	/** Takes a value into account; false if it is no number, however it is read. */
	boolean add(String text) {
		if (WHOLE.matcher(text).matches()) {
			this.numbers++;
			return true;
		}
		if (!BEGINNING.matcher(text).matches()) {
			return false;
		}
		List<@Nullable String> readings = new ArrayList<>();
		WAYS.forEach((way) -> readings.add(way.notation().canonical(text)));
		int mask = mask(readings, null);
		if (mask == 0) {
			return false;
		}
		this.numbers++;
		this.fitting &= mask;
		for (int i = 0; i < readings.size(); i++) {
			String reading = readings.get(i);
			this.differing[i] |= (reading != null) ? mask & ~mask(readings, reading) : 0;
		}
		return true;
	}

	/** The ways that read anything, or a certain number. */
	private static int mask(List<@Nullable String> readings, @Nullable String number) {
		return IntStream.range(0, readings.size())
			.filter((i) -> readings.get(i) != null && (number == null || number.equals(readings.get(i))))
			.map((i) -> 1 << i)
			.sum();
	}

	/** The evidence of several columns that are written in the same way. */
	static NumberEvidence of(List<NumberEvidence> columns) {
		NumberEvidence all = new NumberEvidence();
		columns.forEach((column) -> {
			all.numbers += column.numbers;
			all.fitting &= column.fitting;
			Arrays.setAll(all.differing, (i) -> all.differing[i] | column.differing[i]);
		});
		return all;
	}

	long numbers() {
		return this.numbers;
	}

	/** The way that is proved; empty if none is. */
	Optional<Way> proved() {
		return candidates().stream()
			.findFirst()
			.filter((first) -> (this.differing[WAYS.indexOf(first)] & this.fitting) == 0);
	}

	/** The ways that read all numbers. */
	List<Way> candidates() {
		return IntStream.range(0, WAYS.size()).filter((i) -> (this.fitting & 1 << i) != 0).mapToObj(WAYS::get).toList();
	}

}
