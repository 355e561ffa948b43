package org.leadupdate.input.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.leadupdate.input.spool.Partitioning;
import org.leadupdate.input.InputException;
import org.leadupdate.input.InputFile;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.RowRange;
import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.input.spool.Spool;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class InputStagingTests {

	@TempDir
	private Path folder;

	static Stream<Arguments> unusable() {
		return Stream.of(
				arguments("", ": is empty", "The input FILE is empty: it needs a header line with a leadID column."),
				arguments("\n\r\n  \n", "blank lines only",
						"The input FILE is empty: it needs a header line with a leadID column."),
				arguments("owner\nanna\n", "no leadID",
						"FILE, line 1: there is no leadID column, only \"owner\". Rename"),
				arguments("owner,x,owner \n", "duplicate",
						"FILE, line 1: columns 1 and 3 are both named \"owner\". Rename"),
				arguments("leadID,LEADid\n", "duplicate without case", "FILE, line 1: columns 1 and 2 are both named"),
				arguments("leadID,extendedFields.x,extendedFields. X\n", "the same field twice",
						"FILE, line 1: columns 2 and 3 are both named \"extendedFields. X\"."),
				arguments("PK\u0003\u0004\u0014\0", "a workbook",
						"The input FILE is an Excel workbook or a ZIP archive"),
				arguments("l\0e\0a\0d\0I\0D\0\n\0" + "x".repeat(200), "UTF-16 unannounced",
						"The input FILE looks like UTF-16LE without a byte order mark. Set encoding: UTF-16LE, or save"),
				arguments("x".repeat(200), "no CSV at all", "only \"" + "x".repeat(12) + "…\"."),
				arguments("leadID,,owner\n", "empty name", "FILE, line 1: column 2 has no name. Name it"),
				arguments("leadID,owner,\n", "empty last name", "FILE, line 1: column 3 has no name."),
				arguments("leadID,_id,_ID\n", "duplicate of the user's own",
						"FILE, line 1: columns 2 and 3 are both named \"_ID\"."),
				arguments("leadID,  \n", "blank name", "FILE, line 1: column 2 has no name."),
				arguments("leadID,Colour\n1,red\n", "unknown",
						"FILE, line 1: column 2, \"Colour\" is unknown. Map it with columns, drop it with columns.ignore,"
								+ " or set unknown-columns: ignore."),
				arguments("\nleadID,a,b\n", "two unknown",
						"FILE, line 2: column 2, \"a\", column 3, \"b\" are unknown."),
				arguments("leadID,a,b,c,d,e,f,g\n", "many unknown", "column 6, \"e\" and 2 more are unknown."),
				arguments("leadID,a,b,c,d,e\n", "five unknown", "column 5, \"d\", column 6, \"e\" are unknown."),
				arguments("leadID,extendedFields.\n", "field without a name",
						"column 2, \"extendedFields.\" is unknown."),
				arguments("leadID,owner\n1,\"anna\n2,ben\n", "unclosed quote",
						"FILE, line 2: a quote opens column 2 and is never closed. Close it, or double each quote"),
				arguments("leadID,\"owner\n1,anna\n", "unclosed quote in the header",
						"FILE, line 1: a quote opens column 2 and is never closed."),
				arguments("leadID;owner;\"x\n1;anna;\n", "unclosed quote in the header, semicolons",
						"FILE, line 1: a quote opens column 3 and is never closed."),
				arguments("leadID,owner\n1,\"a\n\nb\"\n\n\n3,\"x\r\ny\n", "unclosed quote after line breaks",
						"FILE, line 7: a quote opens column 2 and is never closed."),
				arguments("leadID,owner\n\"a\nb\",\"c\n", "unclosed quote in a later line of a row",
						"FILE, line 3: a quote opens column 2 and is never closed."),
				arguments("leadID,owner\n1,\"a\"\"\n", "doubled quote does not close", "FILE, line 2: a quote opens"),
				arguments("\"leadID,owner\n", "unclosed in the header", "FILE, line 1: a quote opens column 1"),
				arguments("leadID,owner\n1,\"anna\" b\n", "text after a quote",
						"FILE, line 2: text follows the closing quote of column 2. Double each quote"),
				arguments("leadID,owner\n\"1\n2\" x,b\n", "text after a quote of two lines",
						"FILE, line 3: text follows the closing quote of column 1, which opens on line 2."),
				arguments("leadID,owner\n1,\"a\"\"b\"c\n", "text after doubled quotes", "FILE, line 2: text follows"));
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource("unusable")
	void anUnusableInputIsRejectedWithWhatAndWhere(String text, String what, String message) {
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> Staged.of(this.folder, text))
			.withMessageContaining(message.replace("FILE", this.folder.resolve("leads.csv").toString()));
		assertThat(this.folder.resolve("spool")).doesNotExist();
	}

	@Test
	void aMappingThatTheHeaderLacksIsRejected() {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, "leadID\n1\n", Staged.mapped(Map.of("owner", "Betreuer"))))
			.withMessageContaining("there is no column \"Betreuer\", which columns.owner names.");
	}

	@Test
	void headerNamesCompareWithoutCaseAndOuterSpaces() throws IOException {
		Staged staged = Staged.of(this.folder, " LEADid ,OWNER,EXTENDEDfields. City \n7,anna,Rome\n");
		assertThat(staged.layout().header()).containsExactly(" LEADid ", "OWNER", "EXTENDEDfields. City ");
		assertThat(staged.update().leadId()).isEqualTo("7");
		assertThat(staged.update().fields()).extracting("name").containsExactly("City");
	}

	@Test
	void aHeaderMayBeQuotedAndHoldLineBreaks() throws IOException {
		Staged staged = Staged.of(this.folder, "\"leadID\",\"extendedFields.a,\"\"b\"\"\nc\"\n7,x\n");
		assertThat(staged.layout().header()).containsExactly("leadID", "extendedFields.a,\"b\"\nc");
		assertThat(staged.places()).containsExactly("1@3");
	}

	@Test
	void mappedHeadersTakePrecedence() throws IOException {
		CsvSettings settings = Staged.mapped(Map.of("leadID", "Lead No.", "owner", "betreuer", "extendedFields.city",
				"owner", "expectedOwner", "_was"), "Notes", "absent");
		Staged staged = Staged.of(this.folder, "lead no.;Betreuer;Owner;NOTES;_was;_row\n7;anna;Rome;hi;ben;1\n",
				settings);
		LeadUpdate update = staged.update();
		assertThat(update.leadId()).isEqualTo("7");
		assertThat(update.owner()).hasToString("Text[text=anna]");
		assertThat(update.expectedOwner()).hasToString("Text[text=ben]");
		assertThat(update.fields()).hasToString("[RequestedField[name=city, input=Text[text=Rome]]]");
		assertThat(staged.layout().header()).containsExactly("lead no.", "Betreuer", "Owner", "NOTES", "_was");
	}

	@Test
	void aStandardNameThatIsMappedElsewhereIsUnknown() {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, "leadID,owner,Rep\n", Staged.mapped(Map.of("owner", "Rep"))))
			.withMessageContaining("column 2, \"owner\" is unknown");
	}

	@Test
	void unknownColumnsAreKeptButIgnoredOnRequest() throws IOException {
		Staged staged = Staged.of(this.folder, "leadID,Colour,owner\n7,red,anna\n", Staged.ignoringUnknown());
		assertThat(staged.update().fields()).isEmpty();
		assertThat(staged.update().owner()).hasToString("Text[text=anna]");
		assertThat(staged.sources()).containsExactly("7,red,anna");
	}

	static Stream<Arguments> delimiters() {
		return Stream.of(arguments("leadID,owner\n1,a\n", ','), arguments("leadID;owner\n1;a\n", ';'),
				arguments("leadID\towner\n1\ta\n", '\t'), arguments("leadID|owner\n1|a\n", '|'),
				arguments("leadID\n1\n", ','), arguments("\n\nleadID;owner\n1;a\n", ';'),
				arguments("leadID;\"extendedFields.a,b,c,d\"\n1;a\n", ';'),
				arguments("leadID|extendedFields.a,b,c,d\n1|a\n", '|'),
				arguments("\"leadID\"\t\"extendedFields.a;\"\"b;;;\"\n1\ta\n", '\t'));
	}

	@ParameterizedTest
	@MethodSource("delimiters")
	void theDelimiterIsDetectedFromTheHeader(String text, char delimiter) throws IOException {
		Staged staged = Staged.of(this.folder, text);
		assertThat(staged.layout().delimiter()).isEqualTo(delimiter);
		assertThat(staged.update().leadId()).isEqualTo("1");
	}

	@Test
	void aDelimiterThatIsSetIsNotDetected() throws IOException {
		Staged staged = Staged.of(this.folder, "leadID^extendedFields.a,b,c\n1^x,y\n", Staged.delimited('^'));
		assertThat(staged.update().fields()).hasToString("[RequestedField[name=a,b,c, input=Text[text=x,y]]]");
		assertThat(staged.sources()).containsExactly("1^x,y");
	}

	@Test
	void aHeaderWithoutRowsIsAnInputOfNoRows() throws IOException {
		Staged staged = Staged.of(this.folder, "leadID,owner");
		assertThat(staged.layout())
			.isEqualTo(new InputLayout(List.of("leadID", "owner"), ',', "UTF-8", false, "\n", 0));
		assertThat(staged.rows()).isEmpty();
	}

	@Test
	void blankLinesAndRowsOfBlankCellsAreSkippedAndNotCounted() throws IOException {
		Staged staged = Staged.of(this.folder,
				"\n\nleadID,owner\n\n1,a\n,\n \t, \n\u00A0,\u3000\n\"\",\"  \"\n   \n,,,,\n2,b\n\n");
		assertThat(staged.places()).containsExactly("1@5", "2@12");
	}

	@Test
	void aRowThatOnlyLooksBlankIsNotSkipped() throws IOException {
		byte[] text = "leadID,owner\n,\0\n,X\n".getBytes(StandardCharsets.UTF_8);
		text[text.length - 2] = (byte) 0xA0;
		Staged staged = Staged.of(this.folder, text, CsvSettings.defaults());
		assertThat(staged.places()).containsExactly("1@2", "2@3");
		assertThat(staged.updates().get(1).problems()).hasSize(1);
	}

	@Test
	void aRowWithTooManyOrTooFewCellsIsKeptAndMarked() throws IOException {
		Staged staged = Staged.of(this.folder, "leadID,owner\n1\n2,b,c,\"d\"\n3,c\n");
		assertThat(staged.updates().get(0).problems()).containsExactly(new Problem(ProblemCode.ROW_MALFORMED, null,
				null,
				"The row has 1 cell, the header 2." + " Check for an extra or missing delimiter, or a missing quote."));
		assertThat(staged.updates().get(1).problems()).first()
			.extracting("message")
			.asString()
			.startsWith("The row has 4 cells, the header 2.");
		assertThat(staged.updates()).extracting(LeadUpdate::leadId).containsExactly("1", "2", "3");
		assertThat(staged.updates().get(2).problems()).isEmpty();
		assertThat(staged.sources()).containsExactly("1", "2,b,c,\"d\"", "3,c");
	}

	@Test
	void onlyTheRequestedRowsAreStagedUnderTheirOwnNumbers() throws IOException {
		String text = "leadID,owner\n1,a\n\n2,b\n3,c\n4,d\n";
		Staged staged = Staged.of(this.folder, text, Staged.taking(new RowRange(2, 3)));
		assertThat(staged.places()).containsExactly("2@4", "3@5");
		assertThat(staged.layout().rows()).isEqualTo(2);
	}

	@Test
	void rowsOfOneLeadGoTogetherHoweverItIsWritten() throws IOException {
		Staged.of(this.folder, "leadID,owner\n" + "7,a\n007,b\n 7 ,c\n\"7\",d\n+7,e\n\u00A07,f\n".repeat(20));
		List<Integer> sizes = new ArrayList<>();
		for (int partition = 0; partition < Staged.PARTITIONS; partition++) {
			List<CsvRow> rows = Staged.rows(this.folder.resolve("spool"), partition);
			assertThat(rows).extracting(CsvRow::row).isSorted();
			sizes.add(rows.size());
		}
		assertThat(sizes).containsExactlyInAnyOrder(120, 0, 0);
	}

	@Test
	void theSameInputProducesTheSameSpool() throws IOException {
		StringBuilder text = new StringBuilder("leadID,owner\n");
		for (int i = 0; i < 300; i++) {
			text.append(i % 70).append(i % 9 == 0 ? ",\"q\n\"" : i % 10 == 0 ? "" : ",b").append('\n');
		}
		Staged.of(this.folder, text.toString());
		List<byte[]> first = spoolFiles();
		Staged.of(this.folder, text.toString());
		assertThat(spoolFiles()).usingRecursiveComparison().isEqualTo(first);
		assertThat(first).hasSize(Staged.PARTITIONS + 1);
	}

	@Test
	void aStagedSpoolIsCompleteForItsHash() throws IOException {
		InputFile input = InputFile.of(Files.writeString(this.folder.resolve("leads.csv"), "leadID,owner\n1,a\n"));
		Path spool = this.folder.resolve("spool");
		new InputStaging(input, CsvSettings.defaults(), (rows) -> {
		}).stage(input.sha256(), spool, new Partitioning(2, true));
		assertThat(Spool.isComplete(spool, input.sha256(), 2)).isTrue();
	}

	@Test
	void anInputThatChangedSinceItWasHashedIsRejected() throws IOException {
		Path file = Files.writeString(this.folder.resolve("leads.csv"), "leadID,owner\n1,anna\n");
		InputFile input = InputFile.of(file);
		String sha256 = input.sha256();
		Files.writeString(file, "leadID,owner\n1,berta\n");
		InputStaging staging = new InputStaging(input, CsvSettings.defaults(), (rows) -> {
		});
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> staging.stage(sha256, this.folder.resolve("spool"), new Partitioning(2, true)))
			.withMessage(
					"The input " + file + " changed while it was read. Run the command again once it is complete.");
		assertThat(this.folder.resolve("spool")).doesNotExist();
	}

	@Test
	void aGzipFileIsStagedWhateverItsPath() throws IOException {
		Path file = this.folder.resolve("Leads, Köln (März).csv.gz");
		try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
			gzip.write("leadID,owner\n7,Jürgen\n".getBytes(StandardCharsets.UTF_8));
		}
		assertThat(Staged.of(this.folder, file, CsvSettings.defaults()).sources()).containsExactly("7,Jürgen");
	}

	@Test
	void aGzipFileTruncatedAfterItWasHashedIsRejected() throws IOException {
		Path file = this.folder.resolve("leads.csv.gz");
		try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
			gzip.write("leadID,owner\n7,anna\n".getBytes(StandardCharsets.UTF_8));
		}
		InputFile input = InputFile.of(file);
		String sha256 = input.sha256();
		Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 5));
		InputStaging staging = new InputStaging(input, CsvSettings.defaults(), (rows) -> {
		});
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> staging.stage(sha256, this.folder.resolve("spool"), new Partitioning(2, true)))
			.withMessageContaining("is not a complete gzip file");
	}

	@Test
	void progressIsReportedPeriodicallyAndAtTheEnd() throws IOException {
		List<Long> told = new ArrayList<>();
		stage(2_500, told::add);
		assertThat(told).containsExactly(1_000L, 2_000L, 2_500L);
	}

	@Test
	void anExceptionOfTheProgressEndsTheStaging() {
		assertThatIllegalStateException().isThrownBy(() -> stage(2_500, (rows) -> {
			throw new IllegalStateException("stop");
		}));
		assertThat(this.folder.resolve("spool")).doesNotExist();
	}

	private void stage(int rows, LongConsumer progress) throws IOException {
		String text = "leadID\n" + String.join("\n", Collections.nCopies(rows, "1"));
		InputFile input = InputFile.of(Files.writeString(this.folder.resolve("leads.csv"), text));
		new InputStaging(input, CsvSettings.defaults(), progress).stage(input.sha256(), this.folder.resolve("spool"),
				new Partitioning(2, true));
	}

	private List<byte[]> spoolFiles() throws IOException {
		try (var files = Files.list(this.folder.resolve("spool"))) {
			return files.sorted().map(InputStagingTests::content).toList();
		}
	}

	private static byte[] content(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
