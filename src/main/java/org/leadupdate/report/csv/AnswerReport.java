package org.leadupdate.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;

import org.leadupdate.result.PackKey;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.RowAnswer;
import org.leadupdate.result.RowResult;
import org.leadupdate.result.Run;

/**
 * {@code api-answers.csv}: what the vendor's API answered, whole, where it did more than
 * confirm a row. Its support asks for it.
 */
public final class AnswerReport {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

	private final ResultRepository results;

	public AnswerReport(ResultRepository results) {
		this.results = results;
	}

	/** Writes the answers, those of a chunk in input order. */
	public void write(Run run, OutputStream out) throws IOException {
		write(out, "row", "leadID", "status", "requestId", "answer");
		for (PackKey pack : this.results.packs(run.number(), 0)) {
			for (RowResult result : this.results.read(pack)) {
				RowAnswer answer = result.answer();
				if (answer != null && !result.problems().isEmpty()) {
					write(out, result.row(), Objects.requireNonNull(result.leadId()), answer.status(),
							FormulaGuard.of(Objects.requireNonNullElse(answer.requestId(), "")),
							FormulaGuard.of(answer.body()));
				}
			}
		}
	}

	private static void write(OutputStream out, Object... cells) throws IOException {
		out.write(FORMAT.format(cells).concat("\n").getBytes(StandardCharsets.UTF_8));
	}

}
