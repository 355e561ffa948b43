package org.leadupdate.conversion;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How a file writes date-times: patterns that are tried in order. Where one has no
 * offset, a zone tells which moment is meant.
 */
public final class DateTimeNotation {

	/** Whole seconds since 1970. */
	public static final String EPOCH_SECONDS = "epoch-seconds";

	/** Whole milliseconds since 1970. */
	public static final String EPOCH_MILLIS = "epoch-millis";

	private static final List<LocalTime> TIMES = List.of(LocalTime.of(1, 2, 3), LocalTime.NOON, LocalTime.of(23, 4));

	private final List<String> patterns;

	private final List<Reading> readings;

	/**
	 * Creates a notation.
	 * @param patterns of {@code java.time}, such as {@code dd.MM.yyyy HH:mm}, or
	 * {@link #EPOCH_SECONDS} or {@link #EPOCH_MILLIS}
	 * @param zone the zone of date-times without an offset; null if there is none
	 * @throws IllegalArgumentException if one is no pattern of a date-time, if one needs
	 * a zone, or if two of them read one text as two moments
	 */
	public DateTimeNotation(List<String> patterns, @Nullable ZoneId zone) {
		this.patterns = List.copyOf(patterns);
		this.readings = this.patterns.stream().map((pattern) -> reading(pattern, zone)).toList();
		if (this.patterns.contains(EPOCH_SECONDS) && this.patterns.contains(EPOCH_MILLIS)) {
			throw new IllegalArgumentException("a number can be seconds or milliseconds, not both");
		}
		for (Reading one : this.readings) {
			this.readings.forEach((other) -> refuseIfAmbiguous(one, other));
		}
	}

	private static Reading reading(String pattern, @Nullable ZoneId zone) {
		if (pattern.equals(EPOCH_SECONDS) || pattern.equals(EPOCH_MILLIS)) {
			return new Epoch(pattern.equals(EPOCH_MILLIS));
		}
		return new Pattern(pattern, TimePattern.compile(pattern), zone).checked();
	}

	private static void refuseIfAmbiguous(Reading one, Reading other) {
		if (one instanceof Pattern pattern && other instanceof Epoch epoch) {
			String text = pattern.write(moments().findFirst().orElseThrow());
			if (epoch.read(text) != null) {
				throw new IllegalArgumentException(
						"the pattern %s is one of a number, and so is an epoch: %s can be either"
							.formatted(pattern.pattern(), text));
			}
		}
		if (one instanceof Pattern first && other instanceof Pattern second && one != other) {
			moments().forEach((moment) -> {
				String text = first.write(moment);
				LocalDateTime read = second.local(text);
				LocalDateTime own = first.local(text);
				if (read != null && own != null && !read.equals(own)) {
					throw new IllegalArgumentException("the patterns %s and %s read %s differently, as %s and as %s"
						.formatted(first.pattern(), second.pattern(), text, own, read));
				}
			});
		}
	}

	private static Stream<LocalDateTime> moments() {
		return DateNotation.days().flatMap((day) -> TIMES.stream().map(day::atTime));
	}

	/**
	 * Reads a date-time.
	 * @param text the text
	 * @return the moment in UTC as ISO 8601 writes it; null if no pattern reads it
	 * @throws LocalTimeException if its local time is no moment, or two
	 */
	@Nullable String canonical(String text) {
		int last = this.readings.size() - 1;
		for (int index = 0; index <= last; index++) {
			Reading reading = this.readings.get(index);
			Instant moment = (index == last || reading.mayRead(text)) ? reading.read(text) : null;
			if (moment != null) {
				return moment.toString();
			}
		}
		return null;
	}

	/** The patterns, to follow "written as". */
	String pattern() {
		return String.join(" or ", this.patterns);
	}

	/** A way to read a text. */
	private sealed interface Reading {

		@Nullable Instant read(String text);

		/** False for a text that it does not read, without the cost of an exception. */
		boolean mayRead(String text);

	}

	private record Epoch(boolean millis) implements Reading {

		@Override
		public boolean mayRead(String text) {
			return true;
		}

		@Override
		public @Nullable Instant read(String text) {
			if (!text.matches("-?\\d{1,15}")) {
				return null;
			}
			long number = Long.parseLong(text);
			try {
				return this.millis ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
			}
			catch (DateTimeException ex) {
				return null;
			}
		}

	}

	private record Pattern(String pattern, DateTimeFormatter formatter, @Nullable ZoneId zone) implements Reading {

		Pattern checked() {
			LocalDateTime sample = LocalDateTime.of(2023, 12, 31, 13, 0);
			String text = write(sample);
			TemporalAccessor read = parse(text);
			if (read == null || read.query(TemporalQueries.localDate()) == null) {
				throw new IllegalArgumentException(
						"the pattern %s does not name a day, a month and a year".formatted(this.pattern));
			}
			LocalTime time = read.query(TemporalQueries.localTime());
			boolean hasTime = !text.equals(write(sample.plusMinutes(61)));
			if (hasTime && !sample.toLocalTime().equals(time)) {
				throw new IllegalArgumentException(
						"the pattern %s does not name a whole time: hh needs a, HH does not".formatted(this.pattern));
			}
			if (zone(read) == null) {
				throw new IllegalArgumentException(
						"the pattern %s has no offset: set lead-update.formats.time-zone to the zone of the file"
							.formatted(this.pattern));
			}
			return this;
		}

		@Override
		public boolean mayRead(String text) {
			ParsePosition position = new ParsePosition(0);
			return this.formatter.parseUnresolved(text, position) != null && position.getIndex() == text.length();
		}

		private @Nullable TemporalAccessor parse(String text) {
			try {
				return this.formatter.parse(text);
			}
			catch (DateTimeException ex) {
				return null;
			}
		}

		String write(LocalDateTime moment) {
			return this.formatter.format(moment.atZone(ZoneOffset.UTC));
		}

		/** The offset of a text, or else its zone, or else that of the file. */
		private @Nullable ZoneId zone(TemporalAccessor read) {
			ZoneId own = read.query(TemporalQueries.offset());
			own = (own != null) ? own : read.query(TemporalQueries.zoneId());
			return (own != null) ? own : this.zone;
		}

		@Nullable LocalDateTime local(String text) {
			TemporalAccessor read = parse(text);
			return (read != null) ? local(read) : null;
		}

		private static LocalDateTime local(TemporalAccessor read) {
			LocalTime time = read.query(TemporalQueries.localTime());
			return LocalDate.from(read).atTime((time != null) ? time : LocalTime.MIDNIGHT);
		}

		@Override
		public @Nullable Instant read(String text) {
			TemporalAccessor read = parse(text);
			return (read != null) ? moment(local(read), Objects.requireNonNull(zone(read))) : null;
		}

		private static Instant moment(LocalDateTime local, ZoneId zone) {
			List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
			if (offsets.size() != 1) {
				throw new LocalTimeException(offsets.isEmpty()
						? "does not exist in %s, where clocks went forward then. Correct it.".formatted(zone)
						: "exists twice in %s, where clocks went back then. Give it with its offset, %s or %s, by a pattern with XXX in lead-update.formats.datetime."
							.formatted(zone, offsets.get(0), offsets.get(1)));
			}
			return local.toInstant(offsets.get(0));
		}

	}

	/** A local time that is no moment, or two: the message follows the text. */
	static final class LocalTimeException extends RuntimeException {

		LocalTimeException(String message) {
			super(message);
		}

	}

}
