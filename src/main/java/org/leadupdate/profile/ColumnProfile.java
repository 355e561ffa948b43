package org.leadupdate.profile;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.ProblemCode;

/**
 * What a column holds, and what would become of its values.
 *
 * @param name its name in a job definition, such as {@code extendedFields.FIELD}
 * @param header its name in the file; null if it has none
 * @param origin where its values come from
 * @param cells how many cells have values
 * @param values which values they are
 * @param effect what would become of them
 */
public record ColumnProfile(String name, @Nullable String header, Origin origin, Cells cells, Values values,
		Effect effect) {

	/** Where the values of a column come from. */
	public enum Origin {

		/** A column of the file. */
		COLUMN,
		/** The JSON cell. */
		JSON,
		/** A constant of the job definition. */
		CONSTANT

	}

	/**
	 * The cells of a column, without those of ragged rows.
	 *
	 * @param filled cells with a value
	 * @param clearing cells that clear the value of their lead
	 * @param blank cells that change nothing
	 */
	public record Cells(long filled, long clearing, long blank) {

	}

	/**
	 * The values of a column, as the file has them.
	 *
	 * @param all how many there are, those mapped to nothing or to a clearing included
	 * @param distinct how many differ
	 * @param exact whether that is counted rather than estimated
	 * @param hidden whether they are personal and must not be shown
	 * @param frequent the most frequent ones; none if they are hidden
	 * @param smallest the smallest valid one; null if there is none, or they are hidden
	 * @param largest the largest valid one; null if there is none, or they are hidden
	 */
	public record Values(long all, long distinct, boolean exact, boolean hidden, List<FrequentValue> frequent,
			@Nullable String smallest, @Nullable String largest) {

	}

	/**
	 * What would become of the values of a column, those that clear included.
	 *
	 * @param changed values that would change their lead
	 * @param unchanged values that their lead has already, or that do not replace its own
	 * @param rejected values that can't be applied
	 * @param withRow values of rows that are rejected for another reason
	 * @param codes why values can't be applied: how many of each code
	 */
	public record Effect(long changed, long unchanged, long rejected, long withRow, Map<ProblemCode, Long> codes) {

	}

}
