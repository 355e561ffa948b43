package org.leadupdate.result;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Counts the results of a run. */
public final class RunTally {

	private static final Comparator<OwnerMoves> MOST_FIRST = Comparator.comparingLong(OwnerMoves::moves)
		.reversed()
		.thenComparing(OwnerMoves::name);

	private final Map<Outcome, Long> rows = new EnumMap<>(Outcome.class);

	private final Map<String, Moves> owners = new HashMap<>();

	private final ProblemTally problems = new ProblemTally();

	private final @Nullable ColumnTally columns;

	/** Creates a tally without columns. */
	public RunTally() {
		this(null);
	}

	private RunTally(@Nullable ColumnTally columns) {
		this.columns = columns;
	}

	/**
	 * Creates a tally of a run.
	 * @param run a run whose input was read
	 * @return with columns, if they are profiled: those of a check
	 */
	public static RunTally of(Run run) {
		boolean profiled = run.identity().mode() == RunMode.CHECK
				&& run.layoutOrThrow().rows() <= ColumnTally.MOST_ROWS;
		return new RunTally(profiled ? new ColumnTally() : null);
	}

	/**
	 * Counts a result.
	 * @param result the result of a row, in any order
	 */
	public void add(RowResult result) {
		this.rows.merge(result.outcome(), 1L, Long::sum);
		if (!result.problems().isEmpty()) {
			this.problems.add(RowProblems.of(result));
		}
		if (result.outcome() == Outcome.UPDATED) {
			addMove(Objects.requireNonNullElse(result.previousOwner(), ""),
					Objects.requireNonNullElse(result.owner(), ""));
		}
		if (this.columns != null) {
			this.columns.add(result);
		}
	}

	private void addMove(String from, String to) {
		if (!from.equals(to)) {
			moves(from).lost++;
			moves(to).gained++;
		}
	}

	private Moves moves(String owner) {
		return this.owners.computeIfAbsent(owner, (first) -> new Moves());
	}

	/**
	 * Adds the counts of other results.
	 * @param others the others
	 */
	public void add(RunTally others) {
		others.rows.forEach((outcome, count) -> this.rows.merge(outcome, count, Long::sum));
		others.owners.forEach((owner, moves) -> moves(owner).add(moves));
		this.problems.add(others.problems);
		if (this.columns != null && others.columns != null) {
			this.columns.add(others.columns);
		}
	}

	/**
	 * Rows by outcome.
	 * @return the counts so far
	 */
	public RunCounts counts() {
		return new RunCounts(count(Outcome.UPDATED), count(Outcome.UNCHANGED), count(Outcome.REJECTED));
	}

	private long count(Outcome outcome) {
		return this.rows.getOrDefault(outcome, 0L);
	}

	/**
	 * The owners who gained or lost leads.
	 * @return the owners, those with the most changes first
	 */
	public List<OwnerMoves> owners() {
		return this.owners.entrySet()
			.stream()
			.map((owner) -> new OwnerMoves(owner.getKey(), owner.getValue().gained, owner.getValue().lost))
			.sorted(MOST_FIRST)
			.toList();
	}

	/**
	 * Rows by the codes of their problems.
	 * @return the counts so far
	 */
	public ProblemTally problems() {
		return this.problems;
	}

	/**
	 * What became of the values of each column.
	 * @return the counts so far; null if the columns of the run are not profiled
	 */
	public @Nullable ColumnTally columns() {
		return this.columns;
	}

	/** Counts the moves of an owner. */
	private static final class Moves {

		private long gained;

		private long lost;

		private void add(Moves others) {
			this.gained += others.gained;
			this.lost += others.lost;
		}

	}

}
