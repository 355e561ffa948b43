package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.input.InputLayout;
import org.leadupdate.lead.LeadUpdate;

import static org.assertj.core.api.Assertions.assertThat;

/** Columns that begin with an underscore: an earlier run's, and the user's own. */
class PreviousRunColumnsTests {

	@TempDir
	private Path folder;

	@Test
	void columnsOfAnEarlierRunAreDropped() throws IOException {
		Staged staged = Staged.of(this.folder,
				"leadID,owner,_row,_line,_Row\n1,a,5,6,\n2,\"b,\",\"7\n\",8,\"x,\"\"y\"\n3,\"\" ,,,\n");
		assertThat(staged.layout().header()).containsExactly("leadID", "owner");
		assertThat(staged.sources()).containsExactly("1,a", "2,\"b,\"", "3,\"\" ");
		assertThat(staged.updates()).allSatisfy((update) -> assertThat(update.problems()).isEmpty());
	}

	@Test
	void columnsOfAnEarlierRunAreDroppedFromTheMiddleToo() throws IOException {
		Staged staged = Staged.of(this.folder, "_row;leadID;_Line;owner\n1;7;y;a\n\"2\";\"8\" ;\"z;z\";\"b\"\"b\"\n");
		assertThat(staged.layout().header()).containsExactly("leadID", "owner");
		assertThat(staged.sources()).containsExactly("7;a", "\"8\" ;\"b\"\"b\"");
		assertThat(staged.updates()).extracting(LeadUpdate::leadId).containsExactly("7", "8");
	}

	@Test
	void onlyTheSevenColumnsOfARunAreDroppedInAnyCase() throws IOException {
		Staged staged = Staged.of(this.folder, """
				_id,leadID,_ROW,_Line,_code,_apicode,_FIELD,_value,_message,_rows,owner,_
				a1,7,1,2,OTHER,,,,m,b2,anna,"c,3"
				""");
		assertThat(staged.layout().header()).containsExactly("_id", "leadID", "_rows", "owner", "_");
		assertThat(staged.sources()).containsExactly("a1,7,b2,anna,\"c,3\"");
		assertThat(staged.update().owner()).hasToString("Text[text=anna]");
		assertThat(staged.update().fields()).isEmpty();
		assertThat(staged.update().problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "leadID,_id,owner,extendedFields.city\n7,anna,Rome\n",
			"_id,leadID,owner,extendedFields.city\n7,anna,Rome\n",
			"leadID,owner,extendedFields.city,_id\n7,anna,Rome\n", "_row,leadID,owner\n5,7\n",
			"leadID,_row,owner,extendedFields.city\n7,anna,Rome\n",
			"_row,_line,_code,_apiCode,_field,_value,_message,leadID,owner\n7,8\n" })
	void aRaggedRowGivenBackUncorrectedStaysRaggedWhateverUnderscoreColumnsTheFileHas(String text) throws IOException {
		Staged first = Staged.of(this.folder, text);
		String rejected = rejected(first);
		Staged second = Staged.of(this.folder, rejected);
		assertThat(second.update().problems()).extracting("code").hasToString("[ROW_MALFORMED]");
		assertThat(rejected(second)).isEqualTo(rejected);
	}

	/** The input's first row in {@code rejected.csv}. */
	private static String rejected(Staged staged) {
		return String.join(",", staged.layout().header()) + "," + String.join(",", InputLayout.ADDED) + "\n"
				+ staged.sources().get(0) + ",1,2,ROW_MALFORMED,,,,The row is ragged.\n";
	}

	@Test
	void aRaggedRowKeepsItsOwnCellsAndLosesTheTrailingResults() throws IOException {
		Staged staged = Staged.of(this.folder,
				"leadID,owner,_row,_line\n1,a,b,5,6\n2,\"x,y\",z,w,7,8\n3,4,5\n4,9\nonly\n5,a,,\n");
		assertThat(staged.sources()).containsExactly("1,a,b", "2,\"x,y\",z,w", "3", "4,9", "only", "5,a");
		assertThat(staged.updates().subList(0, 5))
			.allSatisfy((update) -> assertThat(update.problems()).extracting("code").hasToString("[ROW_MALFORMED]"));
		assertThat(staged.updates().get(5).problems()).isEmpty();
	}

	@Test
	void aRaggedRowLosesNothingToAColumnThatMerelyLooksLikeAResult() throws IOException {
		assertThat(Staged.of(this.folder, "leadID,owner,_x\n1,priya\n2,a,b,c\n").sources()).containsExactly("1,priya",
				"2,a,b,c");
		assertThat(Staged.of(this.folder, "leadID,owner,extendedFields.note,_line\n1,a,b\n2,a\n").sources())
			.containsExactly("1,a,b", "2,a");
		String added = String.join(",", InputLayout.ADDED);
		assertThat(Staged.of(this.folder, "leadID,owner," + added + "\n7,a,5,100,c,d,e,f,g,h\n").sources())
			.containsExactly("7,a,5,100,c,d,e,f,g,h");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ROW_MALFORMED", " row_malformed " })
	void aRaggedRowThatASpreadsheetPaddedStaysRaggedAndLosesTheResults(String code) throws IOException {
		String header = "leadID,owner,extendedFields.city," + String.join(",", InputLayout.ADDED);
		Staged staged = Staged.of(this.folder, header + "\n7,anna,1,2," + code + ",,,,The row is ragged.,\n");
		assertThat(staged.sources()).containsExactly("7,anna");
		assertThat(staged.update().problems()).extracting("code").hasToString("[ROW_MALFORMED]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "7,anna,x,2,ROW_MALFORMED,,,,m,", "7,anna,1,x,ROW_MALFORMED,,,,m,",
			"7,ROW_MALFORMED,,,,,,,,", "ROW_MALFORMED,,,,,,,,," })
	void aPaddedRowWhoseResultsWereOverwrittenIsKeptWholeAndRejected(String row) throws IOException {
		String header = "leadID,owner,extendedFields.city," + String.join(",", InputLayout.ADDED);
		Staged staged = Staged.of(this.folder, header + "\n" + row + "\n");
		assertThat(staged.sources()).containsExactly(row);
		assertThat(staged.update().problems()).extracting("code").hasToString("[ROW_MALFORMED]");
	}

	@Test
	void aRowThatWasRaggedBecauseOfOneCellIsNotMistakenForAWholeOneWithoutResults() throws IOException {
		Staged staged = Staged.of(this.folder, "leadID,owner,_row\n1,anna\n");
		assertThat(staged.update().problems()).first()
			.extracting("message")
			.asString()
			.startsWith("The row has 2 cells, the header 3.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "leadID,owner,_row,_line\n7,a,b,5,6\n", "_row,_line,leadID,owner\n5,6,7\n",
			"_row,owner,leadID\n5,a,7,9\n" })
	void aRaggedRowKeepsItsLeadIdWhereverTheColumnsOfTheRunAre(String text) throws IOException {
		assertThat(Staged.of(this.folder, text).update().leadId()).isEqualTo("7");
	}

}
