package org.leadupdate.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

/**
 * Counts rows by the codes of their problems. A row with two codes counts in both, and
 * once in each.
 */
public final class ProblemTally {

	private static final int EXAMPLES = 3;

	private final Map<ProblemCode, Long> rejected = new EnumMap<>(ProblemCode.class);

	private final Map<ProblemCode, Long> warned = new EnumMap<>(ProblemCode.class);

	private final Map<ProblemCode, List<Example>> examples = new EnumMap<>(ProblemCode.class);

	/**
	 * Counts a row.
	 * @param row the row, in any order
	 */
	public void add(RowProblems row) {
		Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
		for (Problem problem : row.problems()) {
			if (codes.add(problem.code())) {
				(row.isRejected() ? this.rejected : this.warned).merge(problem.code(), 1L, Long::sum);
			}
			if (row.isRejected()) {
				keep(problem.code(), new Example(row.row(), row.line(), problem.message()));
			}
		}
	}

	/** One example, the first, is enough for many rows with the same problem. */
	private void keep(ProblemCode code, Example example) {
		List<Example> known = this.examples.computeIfAbsent(code, (first) -> new ArrayList<>());
		Example same = known.stream()
			.filter((other) -> other.message().equals(example.message()))
			.findFirst()
			.orElse(null);
		if (same == null || example.row() < same.row()) {
			known.remove(same);
			known.add(example);
			known.sort(Comparator.comparingLong(Example::row));
			known.subList(Math.min(EXAMPLES, known.size()), known.size()).clear();
		}
	}

	/** Adds the counts of other rows. */
	void add(ProblemTally others) {
		others.rejected.forEach((code, rows) -> this.rejected.merge(code, rows, Long::sum));
		others.warned.forEach((code, rows) -> this.warned.merge(code, rows, Long::sum));
		others.examples.forEach((code, some) -> some.forEach((example) -> keep(code, example)));
	}

	/**
	 * Rejected rows by problem code.
	 * @return the counts so far
	 */
	public Map<ProblemCode, Long> rejected() {
		return Collections.unmodifiableMap(this.rejected);
	}

	/**
	 * Other rows by warning code.
	 * @return the counts so far
	 */
	public Map<ProblemCode, Long> warned() {
		return Collections.unmodifiableMap(this.warned);
	}

	/**
	 * The first rejected rows of a code, no two of them with the same message.
	 * @param code the problem code
	 * @return a few examples
	 */
	public List<Example> examples(ProblemCode code) {
		return List.copyOf(this.examples.getOrDefault(code, List.of()));
	}

	/**
	 * A problem of a rejected row.
	 *
	 * @param row the number of the data row, from 1
	 * @param line the line of the file where the row begins
	 * @param message what is wrong; never contains a personal value
	 */
	public record Example(long row, long line, String message) {

	}

}
