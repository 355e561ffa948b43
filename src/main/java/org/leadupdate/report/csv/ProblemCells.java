package org.leadupdate.report.csv;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.JsonText;
import org.leadupdate.lead.Problem;
import org.leadupdate.report.JsonObjectText;

/** The problems of a row as cells, in the same order in all cells. */
record ProblemCells(List<Problem> problems) {

	String codes() {
		return joined(";", (problem) -> problem.code().name());
	}

	/** One part per problem, empty if the vendor has no code; blank if none has one. */
	String apiCodes() {
		boolean none = this.problems.stream().allMatch((problem) -> problem.apiCode() == null);
		return none ? "" : joined(";", (problem) -> Objects.toString(problem.apiCode(), ""));
	}

	String messages() {
		return joined("; ", Problem::message);
	}

	String fields() {
		return oneOrArray(Problem::field);
	}

	String values() {
		return oneOrArray(Problem::value);
	}

	/** Warnings as in the vendor's API: an array of objects. */
	String warnings() {
		return this.problems.isEmpty() ? "[]"
				: this.problems.stream().map(ProblemCells::warning).collect(Collectors.joining(",", "[", "]"));
	}

	private static String warning(Problem problem) {
		return new JsonObjectText().text("code", problem.code().name())
			.raw("apiCode", problem.apiCode())
			.text("field", problem.field())
			.text("message", problem.message())
			.toString();
	}

	private String joined(String separator, Function<Problem, String> part) {
		// Nearly all rows have none.
		return this.problems.isEmpty() ? "" : this.problems.stream().map(part).collect(Collectors.joining(separator));
	}

	private String oneOrArray(Function<Problem, @Nullable String> part) {
		if (this.problems.size() == 1) {
			return Objects.requireNonNullElse(part.apply(this.problems.get(0)), "");
		}
		return this.problems.stream()
			.map(part)
			.map((text) -> (text != null) ? JsonText.quote(text) : "null")
			.collect(Collectors.joining(",", "[", "]"));
	}

}
