package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A run of many rows for few leads, on a server that counts the writes of each lead: what
 * is lost, or written twice, shows in its {@link Outcome}.
 */
final class CountedWrites {

	static final int ROWS = 400;

	private static final int LEADS = 40;

	private static final List<String> OWNERS = List.of("wei.zhang", "priya.nair", "nobody", "aisha.khan", "");

	private final TestDatabase database;

	private final Program program;

	private final Path input;

	/**
	 * Seeds a database.
	 * @param url by which the run reaches it
	 */
	CountedWrites(Path home, TestDatabase database, String url) throws IOException {
		this(home, database, url, "");
	}

	/**
	 * Seeds a database.
	 * @param url by which the run reaches it
	 * @param settings further settings of the run
	 */
	CountedWrites(Path home, TestDatabase database, String url, String settings) throws IOException {
		this.database = database;
		this.program = new Program(home).job("direct", "")
			.addSettings("direct", datasource(database.url()))
			.job("nightly", "chunk-size: 10\nthreads: 2\n" + settings)
			.addSettings("nightly", datasource(url))
			.seed("leads",
					IntStream.range(0, LEADS)
						.mapToObj((lead) -> (60_001 + lead) + ",1,0,SKU,X,OPEN,,wei.zhang,,,,,,,1,{}")
						.toArray(String[]::new));
		this.input = Files.writeString(home.resolve("nightly.csv"), rows());
		assertThat(this.program.run("seed", home.resolve("seed").toString(), "--job", "direct")).as(this.program.err())
			.isZero();
		database.jdbc()
			.sql("CREATE TRIGGER count_writes BEFORE UPDATE ON leads FOR EACH ROW SET NEW.user_id = OLD.user_id + 1")
			.update();
	}

	static String datasource(String url) {
		return "spring.datasource: {url: \"%s\", username: root, password: \"\"}%n".formatted(url);
	}

	/** Each lead has ten rows, one of them after the other. */
	private static String rows() {
		return IntStream.rangeClosed(1, ROWS)
			.mapToObj((row) -> "%d,%s,%d\n".formatted(60_001 + row * 7 % LEADS, OWNERS.get(row % OWNERS.size()), row))
			.collect(Collectors.joining("", "leadID,owner,extendedFields.visits\n", ""));
	}

	/** Gives the command once. */
	int start() {
		return this.program.run("apply", "nightly", "--input", this.input.toString());
	}

	String err() {
		return this.program.err();
	}

	/**
	 * Runs the command, and repeats it as long as it asks for that.
	 * @return how often it was given
	 */
	int apply() {
		for (int start = 1;; start++) {
			int exitCode = start();
			if (exitCode == 4) {
				return start;
			}
			// 7: the server has not noticed yet that the one who held the lock is gone.
			assertThat(exitCode).as(this.program.err()).isIn(3, 7);
			assertThat(start).as(this.program.err()).isLessThan(20);
			assertThat(this.program.err()).containsAnyOf("same command again", "Wait until")
				.doesNotContain("Exception", "Internal error", "\tat ");
		}
	}

	/** What the run has left in the database and in its folder, but for times. */
	Outcome outcome() throws IOException {
		return new Outcome(list("""
				SELECT CONCAT_WS('|', id, user_id, owner, extended_fields, last_updated_by) FROM leads ORDER BY id"""),
				list("""
						SELECT CONCAT_WS('|', partition_no, spool_begin, part, spool_end, first_row, last_row,
						    updated, unchanged, rejected, HEX(lead_ids)) FROM lead_update_chunk
						ORDER BY partition_no, spool_begin, part"""), list("""
						SELECT CONCAT_WS('|', row_no, part, line, lead_id, problems, source_row)
						FROM lead_update_rejected ORDER BY row_no, part"""),
				list("SELECT CONCAT_WS('|', state, updated, unchanged, rejected) FROM lead_update_run"),
				list("SELECT DISTINCT STATUS FROM BATCH_JOB_EXECUTION ORDER BY STATUS LIMIT 1"), report(),
				this.program.text("rejected.csv"), this.program.files());
	}

	private List<Map<String, String>> report() throws IOException {
		List<Map<String, String>> rows = this.program.report();
		rows.forEach((row) -> row.remove("lastUpdatedOn"));
		return rows;
	}

	private List<String> list(String sql) {
		return this.database.jdbc().sql(sql).query(String.class).list();
	}

	record Outcome(List<String> leads, List<String> chunks, List<String> rejectedRows, List<String> run,
			List<String> job, List<Map<String, String>> report, String rejected, List<String> files) {
	}

}
