package org.leadupdate.report.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.input.InputLayout;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.report.folder.ReportFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadupdate.result.RowResults.problem;
import static org.leadupdate.result.RowResults.rejected;
import static org.leadupdate.result.RowResults.unchanged;

/** {@code rejected.csv}. */
class RejectedRowsTests {

	private static final String COLUMNS = ",_row,_line,_code,_apiCode,_field,_value,_message";

	private static final Problem UNKNOWN_OWNER = problem(ProblemCode.OWNER_NOT_FOUND, "owner", "eve");

	@TempDir
	private Path reports;

	@OnEveryDatabase
	void aRejectedRowKeepsItsTextAndSaysWhy(TestDatabase database) {
		ReportFixture run = run(database).results(unchanged(1, 5), rejected(2, "7,eve", UNKNOWN_OWNER));
		run.write();
		assertThat(run.text("rejected.csv"))
			.isEqualTo("leadID,owner" + COLUMNS + "\n" + "7,eve,2,3,OWNER_NOT_FOUND,92019,owner,eve,About owner.\n");
	}

	@OnEveryDatabase
	void aRunWithoutRejectedRowsHasAHeaderOnly(TestDatabase database) {
		ReportFixture run = run(database).results(unchanged(1, 5));
		run.write();
		assertThat(run.text("rejected.csv")).isEqualTo("leadID,owner" + COLUMNS + "\n");
	}

	@OnEveryDatabase
	void rejectedRowsAreInInputOrderAcrossPages(TestDatabase database) {
		ReportFixture run = run(database);
		for (int row = 9; row > 0; row--) {
			run.results((row % 4 == 0) ? unchanged(row, 5) : rejected(row, row + ",eve", UNKNOWN_OWNER));
		}
		run.write();
		assertThat(run.text("rejected.csv").lines().skip(1).map((line) -> line.substring(0, 1))).containsExactly("1",
				"2", "3", "5", "6", "7", "9");
	}

	@OnEveryDatabase
	void quotingSpacesAndFormulasOfTheInputStayVerbatim(TestDatabase database) {
		List<String> sources = List.of("\"7\", \"\"eve ", "7,=1+1", "\" 7\",\"a\r\nb \"\"c\"\"\"", "007,+x", "#7,");
		ReportFixture run = run(database);
		for (int row = 1; row <= sources.size(); row++) {
			run.results(rejected(row, sources.get(row - 1), UNKNOWN_OWNER));
		}
		run.write();
		StringBuilder expected = new StringBuilder("leadID,owner" + COLUMNS + "\n");
		for (int row = 1; row <= sources.size(); row++) {
			expected.append(sources.get(row - 1) + "," + row + "," + (row + 1))
				.append(",OWNER_NOT_FOUND,92019,owner,eve,About owner.\n");
		}
		assertThat(run.text("rejected.csv")).isEqualTo(expected.toString());
	}

	@OnEveryDatabase
	void aRaggedRowIsNeverPadded(TestDatabase database) {
		Problem ragged = problem(ProblemCode.ROW_MALFORMED, null, null);
		ReportFixture run = run(database).results(rejected(1, "7", ragged), rejected(2, "7,a,b,c", ragged));
		run.write();
		assertThat(run.text("rejected.csv").lines().skip(1)).containsExactly("7,1,2,ROW_MALFORMED,,,,About null.",
				"7,a,b,c,2,3,ROW_MALFORMED,,,,About null.");
	}

	@OnEveryDatabase
	void severalProblemsHaveTheirFieldsAndValuesInArrays(TestDatabase database) {
		ReportFixture run = run(database)
			.results(rejected(1, "7,eve", UNKNOWN_OWNER, problem(ProblemCode.FIELDS_MALFORMED, null, null),
					problem(ProblemCode.FIELD_UNKNOWN, "foo", "a \"b\"")));
		run.write();
		assertThat(cells(run, StandardCharsets.UTF_8, ',').get(1).toList()).containsExactly("7", "eve", "1", "2",
				"OWNER_NOT_FOUND;FIELDS_MALFORMED;FIELD_UNKNOWN", "92019;;91016", "[\"owner\",null,\"foo\"]",
				"[\"eve\",null,\"a \\\"b\\\"\"]", "About owner.; About null.; About foo.");
	}

	@OnEveryDatabase
	void addedCellsAreQuotedIfNecessaryAndNeverDefused(TestDatabase database) {
		ReportFixture run = run(database)
			.results(rejected(1, "7,\"=a,\"\"b\"\"\"", problem(ProblemCode.OWNER_NOT_FOUND, "owner", "=a,\"b\"\nc")));
		run.write();
		assertThat(run.text("rejected.csv").substring(run.text("rejected.csv").indexOf('\n') + 1))
			.isEqualTo("7,\"=a,\"\"b\"\"\",1,2,OWNER_NOT_FOUND,92019,owner,\"=a,\"\"b\"\"\nc\",About owner.\n");
	}

	@OnEveryDatabase
	void tabsAndWindowsLineEndsAreKept(TestDatabase database) {
		ReportFixture run = run(database)
			.layout(new InputLayout(List.of("leadID", "a\tb"), '\t', "UTF-8", true, "\r\n", 1))
			.results(rejected(1, "7\teve", problem(ProblemCode.OWNER_NOT_FOUND, "owner", "x,y\tz")));
		run.write();
		assertThat(run.text("rejected.csv")).isEqualTo("\uFEFFleadID\t\"a\tb\"" + COLUMNS.replace(',', '\t') + "\r\n"
				+ "7\teve\t1\t2\tOWNER_NOT_FOUND\t92019\towner\t\"x,y\tz\"\tAbout owner.\r\n");
	}

	@OnEveryDatabase
	void theEncodingOfTheInputIsKept(TestDatabase database) throws IOException {
		for (String name : List.of("windows-1252", "UTF-16LE", "UTF-16BE", "Shift_JIS", "UTF-8")) {
			boolean mark = name.startsWith("UTF-16");
			Charset charset = Charset.forName(name);
			String text = name.startsWith("Shift") ? "ソ表" : "Größe €";
			Problem problem = new Problem(ProblemCode.OWNER_NOT_FOUND, "owner", text, "No " + text + ".");
			ReportFixture run = run(database.emptied())
				.layout(new InputLayout(List.of("leadID", text), ';', name, mark, "\n", 1))
				.results(rejected(1, null, ("7;" + text).getBytes(charset), problem));
			run.write();
			String expected = (mark ? "\uFEFF" : "") + "leadID;" + text + COLUMNS.replace(',', ';') + "\n7;" + text
					+ ";1;2;OWNER_NOT_FOUND;92019;owner;" + text + ";No " + text + ".\n";
			assertThat(run.bytes("rejected.csv")).as(name).isEqualTo(expected.getBytes(charset));
		}
	}

	@OnEveryDatabase
	void utf16WithoutAByteOrderIsWrittenWithOneMarkAtMost(TestDatabase database) {
		ReportFixture run = run(database).layout(new InputLayout(List.of("leadID"), ',', "UTF-16", true, "\n", 1))
			.results(rejected(1, null, "7".getBytes(StandardCharsets.UTF_16BE), UNKNOWN_OWNER));
		run.write();
		assertThat(run.bytes("rejected.csv"))
			.isEqualTo(("\uFEFFleadID" + COLUMNS + "\n" + "7,1,2,OWNER_NOT_FOUND,92019,owner,eve,About owner.\n")
				.getBytes(StandardCharsets.UTF_16BE));
	}

	@OnEveryDatabase
	void invalidBytesAreKeptAndWhatTheEncodingLacksBecomesAQuestionMark(TestDatabase database) throws IOException {
		byte[] source = { '7', ',', (byte) 0x81, (byte) 0xff, 0 };
		ReportFixture run = run(database)
			.layout(new InputLayout(List.of("leadID", "owner"), ',', "windows-1252", false, "\n", 1))
			.results(rejected(1, null, source, new Problem(ProblemCode.ROW_ENCODING, null, null, "Not 漢.")));
		run.write();
		ByteArrayOutputStream expected = new ByteArrayOutputStream();
		expected.writeBytes(("leadID,owner" + COLUMNS + "\n").getBytes(StandardCharsets.US_ASCII));
		expected.writeBytes(source);
		expected.writeBytes(",1,2,ROW_ENCODING,,,,Not ?.\n".getBytes(StandardCharsets.US_ASCII));
		assertThat(run.bytes("rejected.csv")).isEqualTo(expected.toByteArray());
	}

	@OnEveryDatabase
	void aRowThatEndsInsideACharacterDoesNotShiftTheCellsAfterIt(TestDatabase database) {
		for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
			Charset charset = Charset.forName(name);
			byte[] row = "7,annX".getBytes(charset);
			byte[] source = Arrays.copyOf(row, row.length - "X".getBytes(charset).length + 1);
			source[source.length - 1] = 'a';
			ReportFixture run = run(database.emptied())
				.layout(new InputLayout(List.of("leadID", "owner"), ',', name, false, "\n", 1))
				.results(rejected(1, null, source, new Problem(ProblemCode.ROW_ENCODING, null, null, "Invalid.")));
			run.write();
			byte[] written = run.bytes("rejected.csv");
			assertThat(written.length % "X".getBytes(charset).length).as(name).isZero();
			assertThat(new String(written, charset).replaceAll("[\\x{FFFD}\\x{DC61}]+", "?")).as(name)
				.isEqualTo("leadID,owner" + COLUMNS + "\n7,ann?,1,2,ROW_ENCODING,,,,Invalid.\n");
		}
	}

	@OnEveryDatabase
	void anInputWithoutAnyLineEndGetsOne(TestDatabase database) {
		ReportFixture run = run(database).layout(new InputLayout(List.of("leadID"), ',', "UTF-8", false, "", 0));
		run.write();
		assertThat(run.text("rejected.csv")).isEqualTo("leadID" + COLUMNS + "\n");
	}

	private static List<CSVRecord> cells(ReportFixture run, Charset charset, char delimiter) {
		try (CSVParser parser = CSVFormat.RFC4180.builder()
			.setDelimiter(delimiter)
			.get()
			.parse(new StringReader(new String(run.bytes("rejected.csv"), charset)))) {
			return parser.getRecords();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ReportFixture run(TestDatabase database) {
		return new ReportFixture(database, this.reports);
	}

}
