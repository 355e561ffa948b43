package org.leadupdate.report.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunState;

import static org.assertj.core.api.Assertions.assertThat;

/** The content of {@code index.html}. */
class IndexPageTests {

	private final MadeUpRuns runs = new MadeUpRuns();

	@Test
	void unfinishedRunsComeFirstWithTheirCommands() {
		this.runs.finished(10, 0).add("failed", RunState.FAILED, 3, 1);
		assertThat(html(this.runs)).contains("1 run is unfinished.", "./run.sh resume 2 --job nightly",
				"The database is &lt;gone&gt;.");
	}

	@Test
	void aRunningRunIsNotCountedAsUnfinished() {
		assertThat(html(this.runs.add("running", RunState.RUNNING, 3, 0))).contains("No run is unfinished.",
				"If it is interrupted:");
	}

	@Test
	void relationsLinkToTheOtherRunWhereItIsListed() {
		this.runs.undoneBy(2).finished(10, 0).mode(RunMode.UNDO, 1L).finished(10, 0);
		this.runs.mode(RunMode.APPLY, 99L).finished(1, 0);
		assertThat(html(this.runs)).contains("undone by <a href=#r2>run 2</a>", "undoes <a href=#r1>run 1</a>",
				"corrects run 99<");
	}

	@Test
	void aReportIsLinkedWhileItExists() {
		this.runs.finished(1, 0).finished(1, 0).finished(1, 0);
		assertThat(html(this.runs)).contains("<a href=\"./nightly-20260101T023000Z-run2/report.html\">2</a>")
			.contains("<tr id=r3><th scope=row>3<td>");
	}

	@Test
	void everyValueIsEscaped() {
		String hostile = "<script>alert(1)</script>\"'\u202E";
		this.runs.job(hostile).input("/in/" + hostile).finished(1, 0).finished(1, 0);
		assertThat(html(this.runs)).doesNotContain("<script>alert", "\u202E").contains("[U+202E]");
	}

	@Test
	void aCodeGrowsIfItsShareDoubles() {
		List.of(1, 2, 1, 2, 2, 2).forEach((rows) -> this.runs.rejected("OWNER_NOT_FOUND", rows));
		List.of(1, 1, 1, 8, 9, 9).forEach((rows) -> this.runs.job("feed").rejected("FIELD_UNKNOWN", rows));
		assertThat(html(this.runs))
			.contains("<code>FIELD_UNKNOWN</code>: 26 rows (7.7 %) in the last 3 runs, 3 rows (0.9 %) in the 3 before")
			.doesNotContain("<code>OWNER_NOT_FOUND");
	}

	@Test
	void aNewCodeGrowsAndOneThatIsRareDoesNot() {
		this.runs.finished(100, 0).rejected("LEAD_LOCKED", 5);
		assertThat(html(this.runs)).contains("<code>LEAD_LOCKED</code>: 5 rows");
		MadeUpRuns rare = new MadeUpRuns().finished(100, 0).rejected("LEAD_LOCKED", 4);
		assertThat(html(rare)).doesNotContain("<code>LEAD_LOCKED");
	}

	@Test
	void thereIsNoChartOfASingleRun() {
		assertThat(html(this.runs.finished(100, 0))).doesNotContain("Jobs over time");
	}

	@Test
	void nothingBreaksWithoutRuns() {
		assertThat(html(this.runs)).contains("There are no runs.").doesNotContain("<script", "<table");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 5, 2000 })
	void twoThousandRunsTakeLessThanAMegabyteWhateverTheirJobs(int jobs) {
		for (int run = 0; run < 2000; run++) {
			this.runs.job("crm-feed-" + run % jobs).input("/var/feed/leads-export-2026-" + run + ".csv").resumed();
			this.runs.add("stopped", RunState.FINISHED, 100_000 + run, 10_000);
		}
		assertThat(html(this.runs).length()).isLessThan(1_000_000);
	}

	static String html(MadeUpRuns runs) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			HtmlIndex.write(runs.page(), bytes);
			return bytes.toString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
