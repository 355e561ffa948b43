package org.leadupdate.report.html;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.leadupdate.lead.ProblemCode;
import org.leadupdate.result.ProblemTally;

/**
 * The rejected rows of one problem code.
 *
 * @param code the code
 * @param rows the number of rows
 * @param advice what it means and what to do
 * @param examples the first rows
 */
record ProblemGroup(String code, String rows, Advice advice, List<Example> examples) {

	/** The groups, those with the most rows first. */
	static List<ProblemGroup> of(ProblemTally tally) {
		return tally.rejected()
			.entrySet()
			.stream()
			.sorted(Map.Entry.<ProblemCode, Long>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.map((problem) -> new ProblemGroup(problem.getKey().name(), Amount.rows(problem.getValue()),
					Advice.on(problem.getKey()), tally.examples(problem.getKey()).stream().map(Example::of).toList()))
			.toList();
	}

	record Example(String line, String message) {

		static Example of(ProblemTally.Example example) {
			return new Example("Line " + example.line(), PageText.truncate(example.message()));
		}

	}

}
