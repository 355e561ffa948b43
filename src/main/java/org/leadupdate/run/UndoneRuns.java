package org.leadupdate.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.result.Run;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunState;

/**
 * Which of many runs are undone: what the repository tells of one, without a query for
 * each. An undo is newer than what it undoes, so that the newest runs hold all there is.
 */
final class UndoneRuns {

	/** One that restored nothing counts only if there is no other. */
	private static final Comparator<Run> BEST_FIRST = Comparator.comparing((Run undo) -> undo.counts().updated() == 0)
		.thenComparing(Run::number, Comparator.reverseOrder());

	private final Map<Long, List<Run>> undos;

	UndoneRuns(List<Run> runs) {
		this.undos = runs.stream()
			.filter((run) -> run.identity().mode() == RunMode.UNDO && run.state() == RunState.FINISHED
					&& run.relatedRun() != null)
			.sorted(BEST_FIRST)
			.collect(Collectors.groupingBy(Run::relatedRun));
	}

	/** The run that has undone another, and is not undone itself. */
	@Nullable Long undoneBy(long number) {
		return this.undos.getOrDefault(number, List.of())
			.stream()
			.map(Run::number)
			.filter((undo) -> undoneBy(undo) == null)
			.findFirst()
			.orElse(null);
	}

}
