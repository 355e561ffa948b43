package org.leadupdate.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.profile.ColumnProfile;
import org.leadupdate.profile.FrequentValue;

/**
 * A column of a checked file.
 *
 * @param profile its profile
 */
record ColumnSection(ColumnProfile profile) {

	/** Fewer digits than an estimate does not have. */
	private static final int ESTIMATED_DIGITS = 1000;

	/** Of many values, rarer ones tell nothing. */
	private static final int FEW = 20;

	/** A value in fewer than one row of so many is rare. */
	private static final int RARE = 100;

	String header() {
		return (this.profile.header() != null) ? this.profile.header() : this.profile.name();
	}

	/** Its name in a job definition, where the file has another. */
	@Nullable String name() {
		return header().equalsIgnoreCase(this.profile.name()) ? null : this.profile.name();
	}

	@Nullable String origin() {
		return switch (this.profile.origin()) {
			case COLUMN -> null;
			case JSON -> "in the JSON cell";
			case CONSTANT -> "the same for every row";
		};
	}

	/** What would become of its cells; of the lead IDs and guards, how many reject. */
	ResultChart effect() {
		ColumnProfile.Effect effect = this.profile.effect();
		long all = cells().filled() + cells().clearing() + cells().blank();
		List<ResultChart.Count> counts = new ArrayList<>();
		counts.add(new ResultChart.Count("updated", "would change", effect.changed(), all));
		counts.add(new ResultChart.Count("unchanged", "would stay", effect.unchanged(), all));
		counts.add(new ResultChart.Count("rejected", isUpdating() ? "can't be applied" : "reject their row",
				effect.rejected(), all));
		counts.add(new ResultChart.Count("open", "in rows rejected for another reason", effect.withRow(), all));
		counts.add(new ResultChart.Count("blank", "blank", cells().blank(), all));
		counts.removeIf((count) -> count.rows() == 0 || (!isUpdating() && !count.kind().equals("rejected")));
		return isUpdating() ? ResultChart.of(counts, header()) : new ResultChart(counts, List.of(), "");
	}

	/** Whether its values change leads. */
	private boolean isUpdating() {
		return this.profile.name().equals("owner") || this.profile.name().startsWith("extendedFields.");
	}

	private ColumnProfile.Cells cells() {
		return this.profile.cells();
	}

	String filled() {
		return "%s filled, %s clearing, %s blank".formatted(Amount.of(cells().filled()), Amount.of(cells().clearing()),
				Amount.of(cells().blank()));
	}

	/** How many values differ, and between which they are. */
	@Nullable String values() {
		ColumnProfile.Values values = this.profile.values();
		if (values.distinct() == 0) {
			return null;
		}
		String different = (values.exact() && values.distinct() == values.all() && values.distinct() > 1)
				? "all different" : Amount.of(rounded(values), "value", "different values")
					.replaceFirst("^", values.exact() ? "" : "about ");
		return different + (values.hidden() ? ", which are personal and not shown" : "");
	}

	private static long rounded(ColumnProfile.Values values) {
		long unit = 1;
		while (!values.exact() && values.distinct() / unit >= ESTIMATED_DIGITS) {
			unit *= 10;
		}
		return (values.distinct() + unit / 2) / unit * unit;
	}

	@Nullable String smallest() {
		return isRange() ? this.profile.values().smallest() : null;
	}

	@Nullable String largest() {
		return isRange() ? this.profile.values().largest() : null;
	}

	private boolean isRange() {
		return this.profile.values().distinct() > 1;
	}

	boolean hasFrequent() {
		return !frequent().isEmpty();
	}

	/** Those that several rows have. */
	List<Value> frequent() {
		return this.profile.values()
			.frequent()
			.stream()
			.filter(this::isFrequent)
			.map((value) -> Value.of(value, this.profile.values().all()))
			.toList();
	}

	private boolean isFrequent(FrequentValue value) {
		if (this.profile.values().distinct() <= FEW) {
			return true;
		}
		return value.rows() > 1 && value.rows() * RARE >= this.profile.values().all();
	}

	/** Why values can't be applied. */
	@Nullable String codes() {
		return this.profile.effect().codes().isEmpty() ? null
				: this.profile.effect()
					.codes()
					.entrySet()
					.stream()
					.map((code) -> code.getKey().name() + ' ' + Amount.of(code.getValue()))
					.collect(Collectors.joining(", "));
	}

	/**
	 * A frequent value.
	 *
	 * @param text as the file has it
	 * @param stored the value that the lead would get; null if that is the same, or none
	 * @param remark what else becomes of it
	 * @param rows how many rows have it
	 * @param share the same as a percentage of all values
	 */
	record Value(String text, @Nullable String stored, @Nullable String remark, String rows, String share) {

		static Value of(FrequentValue value, long all) {
			String remark = switch (value.meaning().kind()) {
				case VALUE -> null;
				case CLEARS -> "clears";
				case BLANK -> "changes nothing";
				case INVALID -> "can't be applied";
			};
			return new Value(value.text(), value.meaning().stored(), remark,
					(value.exact() ? "" : "about ") + Amount.of(value.rows()),
					Amount.share(Math.min(value.rows(), all), all));
		}

	}

}
