package org.leadupdate.init;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.leadupdate.conversion.DateNotation;
import org.leadupdate.conversion.DateTimeNotation;
import org.leadupdate.conversion.Notation;
import org.leadupdate.field.DataType;
import org.leadupdate.init.NumberEvidence.Way;
import org.leadupdate.init.TimeEvidence.Order;
import org.leadupdate.init.TimeEvidence.Pattern;

/**
 * The formats of a job definition. What is proved is set; what is not, and what no mapped
 * column needs, is a comment.
 */
final class FormatDraft {

	private final List<PlannedColumn> columns;

	private final Map<String, Order> orders;

	private final YamlLines lines = new YamlLines();

	private final YamlLines ofColumns = new YamlLines();

	private final Set<String> open = new LinkedHashSet<>();

	FormatDraft(List<PlannedColumn> columns) {
		this.columns = columns;
		this.orders = TimeEvidence.orders(columns.stream().map((column) -> column.profile().times()).toList());
	}

	YamlLines lines() {
		numbers();
		times(DataType.DATE, "date");
		times(DataType.DATETIME, "datetime");
		return this.lines.block("columns", this.ofColumns);
	}

	/** The settings that columns need which are mapped, but that are not proved. */
	Set<String> open() {
		return this.open;
	}

	private void numbers() {
		List<PlannedColumn> used = used(DataType.DOUBLE, DataType.INTEGER).filter(FormatDraft::hasNumbers).toList();
		List<PlannedColumn> others = this.columns.stream()
			.filter((column) -> !column.isUsed() && column.profile().kind() == ColumnProfile.Kind.NUMBERS)
			.toList();
		Optional<Way> all = proved(Stream.concat(used.stream(), others.stream()).toList())
			.or(() -> used.isEmpty() ? Optional.empty() : proved(used));
		if (all.isPresent()) {
			way(!used.isEmpty(), all.get(), this.lines);
			return;
		}
		for (PlannedColumn column : used) {
			YamlLines own = new YamlLines();
			if (column.profile().numbers().proved().isEmpty()) {
				this.open.add("formats.decimal");
			}
			numbers(column, own);
			this.ofColumns.block(YamlText.key(column.name()), own);
		}
	}

	private static boolean hasNumbers(PlannedColumn column) {
		return column.profile().numbers().numbers() > 0;
	}

	private static Optional<Way> proved(List<PlannedColumn> columns) {
		return NumberEvidence.of(columns.stream().map((column) -> column.profile().numbers()).toList()).proved();
	}

	private static void numbers(PlannedColumn column, YamlLines own) {
		NumberEvidence evidence = column.profile().numbers();
		Optional<Way> proved = evidence.proved();
		if (proved.isPresent()) {
			way(true, proved.get(), own);
			return;
		}
		List<Way> candidates = evidence.candidates();
		if (candidates.isEmpty()) {
			own.remark(YamlText.quote(column.header()) + " has numbers that are written in two ways.");
			return;
		}
		own.remark(YamlText.quote(column.header()) + " does not show which sign is the decimal separator. "
				+ "If it is not the point, or that stands between groups of digits, one of these:");
		candidates.stream()
			.flatMap((way) -> way.settings().stream())
			.distinct()
			.limit(2)
			.reduce((one, other) -> one + "   # or " + other)
			.ifPresent(own::off);
	}

	private static void way(boolean on, Way way, YamlLines lines) {
		way.settings().forEach((setting) -> lines.set(on, setting));
	}

	private void times(DataType type, String setting) {
		List<PlannedColumn> used = used(type).filter((column) -> column.profile().times().times() > 0).toList();
		List<PlannedColumn> foreign = used.stream()
			.filter((column) -> !column.profile().times().isStandard(type))
			.toList();
		if (foreign.isEmpty()) {
			unused(type, setting);
			return;
		}
		List<Pattern> needed = patterns(foreign);
		if (TimeEvidence.unproved(needed).isPresent()) {
			this.open.add("formats." + setting);
		}
		if (type == DataType.DATETIME && TimeEvidence.needsZone(needed)) {
			this.open.add("formats.time-zone");
		}
		// What one column needs holds for all, and so has to read all.
		if (isOne(type, patterns(used))) {
			times(setting, patterns(used), this.lines);
			return;
		}
		for (PlannedColumn column : foreign) {
			YamlLines own = new YamlLines();
			List<Pattern> patterns = patterns(List.of(column));
			if (isOne(type, patterns)) {
				times(setting, patterns, own);
			}
			else {
				own.remark("%s is written in a way that no %s field takes.".formatted(YamlText.quote(column.header()),
						type));
			}
			this.ofColumns.block(YamlText.key(column.name()), own);
		}
	}

	/** For a column that may be mapped later. */
	private void unused(DataType type, String setting) {
		ColumnProfile.Kind kind = (type == DataType.DATE) ? ColumnProfile.Kind.DATES : ColumnProfile.Kind.DATE_TIMES;
		List<PlannedColumn> others = this.columns.stream()
			.filter((column) -> !column.isUsed() && column.profile().kind() == kind)
			.filter((column) -> !column.profile().times().isStandard(type))
			.toList();
		List<Pattern> patterns = patterns(others);
		if (!others.isEmpty() && used(type).findAny().isEmpty() && isOne(type, patterns)) {
			this.lines.remark("For %s, once it is mapped:".formatted(others.stream()
				.map((column) -> YamlText.quote(column.header()))
				.collect(Collectors.joining(", "))));
			YamlLines ways = new YamlLines();
			times(setting, patterns, ways);
			ways.toString()
				.lines()
				.map((line) -> line.startsWith("# ") ? line.substring(2) : line)
				.forEach(this.lines::off);
		}
	}

	private List<Pattern> patterns(List<PlannedColumn> columns) {
		Map<String, Pattern> patterns = new LinkedHashMap<>();
		columns.stream()
			.flatMap((column) -> column.profile().times().patterns(this.orders).stream())
			.forEach((pattern) -> patterns.putIfAbsent(pattern.order() + pattern.text(), pattern));
		return List.copyOf(patterns.values());
	}

	/** Whether one list of patterns can read them all. */
	private static boolean isOne(DataType type, List<Pattern> patterns) {
		List<String> texts = patterns.stream().map(Pattern::text).toList();
		try {
			return !notation(type, texts).equals(Notation.STANDARD);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static Notation notation(DataType type, List<String> patterns) {
		return (type == DataType.DATE) ? new Notation(null, new DateNotation(patterns), null)
				: new Notation(null, null, new DateTimeNotation(patterns, ZoneOffset.UTC));
	}

	private static void times(String setting, List<Pattern> patterns, YamlLines own) {
		boolean proved = TimeEvidence.unproved(patterns).isEmpty();
		if (proved) {
			own.set(setting(setting, patterns.stream().map(Pattern::text).toList()));
		}
		else {
			boolean contradictory = patterns.stream().anyMatch((pattern) -> pattern.order() == Order.CONTRADICTORY);
			own.remark(contradictory ? "Some dates begin with the day, others with the month. Which is it?"
					: "No day is above 12, so that it may be the month that comes first. Which is it?");
			List<String> monthFirst = patterns.stream()
				.map((pattern) -> pattern.isProved() ? pattern.text() : pattern.monthFirst())
				.toList();
			own.off(setting(setting, patterns.stream().map(Pattern::text).toList()) + "   # or "
					+ setting(setting, monthFirst));
		}
		if (setting.equals("datetime") && TimeEvidence.needsZone(patterns)) {
			own.remark("Its date-times have no offset: the zone in which they were written has to be said.");
			own.off("time-zone: Europe/Berlin");
		}
	}

	private static String setting(String name, List<String> patterns) {
		List<String> quoted = new ArrayList<>();
		patterns.stream().distinct().map(YamlText::quote).forEach(quoted::add);
		return name + ": " + ((quoted.size() == 1) ? quoted.get(0) : quoted.toString());
	}

	private Stream<PlannedColumn> used(DataType... types) {
		return this.columns.stream()
			.filter(PlannedColumn::isUsed)
			.filter((column) -> column.field() != null
					&& List.of(types).contains(Objects.requireNonNull(column.field()).definition().dataType()));
	}

}
