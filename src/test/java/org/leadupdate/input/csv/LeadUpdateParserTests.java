package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.field.FieldInput;
import org.leadupdate.input.InputException;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RequestedField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LeadUpdateParserTests {

	private static final String HEADER = "leadID,owner,extendedFields.x,expectedOwner,expectedLastUpdatedOn\n";

	private static final FieldInput CLEAR = new FieldInput.Clear("#N/A");

	@TempDir
	private Path folder;

	@Test
	void everyCellComesWithItsRowAndLine() throws IOException {
		LeadUpdate update = parse("7,anna,red,ben,2026-01-01T00:00:00Z");
		assertThat(update).isEqualTo(new LeadUpdate(1, 2, "7", text("anna"),
				List.of(new RequestedField("x", text("red"))), text("ben"), "2026-01-01T00:00:00Z", List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { " \"ab\"", "\t\"ab\" ", " \"\"", "  \"he said\"\" no\"" })
	void aQuoteAfterBlanksIsNoPartOfAValue(String cell) throws IOException {
		assertThat(parse("7,anna," + cell + ",,").problems()).extracting(Problem::message)
			.containsExactly(
					"extendedFields.x has blanks before its opening quote, which would make the quotes part of the value. Remove the blanks.");
		assertThat(parse("7,\"anna\"," + cell + ",,").problems()).hasSize(1);
		String quoted = '"' + cell.replace("\"", "\"\"") + '"';
		assertThat(parse("7,anna," + quoted + ",,").problems()).isEmpty();
		assertThat(parse("7,anna," + quoted + ",,").fields()).containsExactly(new RequestedField("x", text(cell)));
	}

	@ParameterizedTest
	@ValueSource(strings = { " a \"b\" c", " \"b\" c", "a \"b\"", " \"" })
	void aQuoteAmongOtherTextIsPartOfTheValue(String cell) throws IOException {
		assertThat(parse("7,anna," + cell + ",,").fields()).containsExactly(new RequestedField("x", text(cell)));
		assertThat(parse("7,anna," + cell + ",,").problems()).isEmpty();
	}

	@Test
	void blankCellsRequestNothing() throws IOException {
		LeadUpdate nothing = new LeadUpdate(1, 2, "7", null, List.of(), null, null, List.of());
		assertThat(parse("7,,,,")).isEqualTo(nothing);
		assertThat(parse("7, ,\"  \",\t,\u00A0")).isEqualTo(nothing);
		assertThat(parse("7,\"\",\"\r\n\",\"\",\"\"")).isEqualTo(nothing);
	}

	@Test
	void theClearMarkerClears() throws IOException {
		LeadUpdate update = parse("7,#N/A,#N/A,#N/A,");
		assertThat(update.owner()).isEqualTo(CLEAR);
		assertThat(update.fields()).containsExactly(new RequestedField("x", CLEAR));
		assertThat(update.expectedOwner()).isEqualTo(CLEAR);
	}

	@ParameterizedTest
	@CsvSource({ "#n/a", "N/A", "null", "NULL", "' #N/A'", "'#N/A '" })
	void onlyTheExactClearMarkerClearsAField(String value) throws IOException {
		assertThat(parse("7,,\"" + value + "\",,").fields()).containsExactly(new RequestedField("x", text(value)));
	}

	@Test
	void anotherClearMarkerCanBeSet() throws IOException {
		CsvSettings settings = new CsvSettings(Map.of(), List.of(), null, StandardCharsets.UTF_8, false, "-", null);
		LeadUpdate update = Staged.of(this.folder, HEADER + "7,-,#N/A,-,\n", settings).update();
		assertThat(update.owner()).isEqualTo(new FieldInput.Clear("-"));
		assertThat(update.fields()).containsExactly(new RequestedField("x", text("#N/A")));
	}

	@Test
	void leadIdOwnersAndTimeAreTrimmedAndFieldsAreNot() throws IOException {
		LeadUpdate update = parse(" \u00A07\u3000,\t anna ,  red  , ben\u2009, 2026-01-01 ");
		assertThat(update.leadId()).isEqualTo("7");
		assertThat(update.owner()).isEqualTo(text("anna"));
		assertThat(update.fields()).containsExactly(new RequestedField("x", text("  red  ")));
		assertThat(update.expectedOwner()).isEqualTo(text("ben"));
		assertThat(update.expectedLastUpdatedOn()).isEqualTo("2026-01-01");
		assertThat(parse("7, #N/A ,,,").owner()).isEqualTo(CLEAR);
	}

	@Test
	void aMissingLeadIdIsEmpty() throws IOException {
		assertThat(parse("  ,anna,,,").leadId()).isEmpty();
	}

	@Test
	void quotesLineBreaksAndControlCharactersAreText() throws IOException {
		assertThat(parse("7,,\"a \"\"b\"\"\r\n,;\0\u0001\u001B\",,").fields())
			.containsExactly(new RequestedField("x", text("a \"b\"\r\n,;\0\u0001\u001B")));
		assertThat(parse("7,,a \"b\" c,,").fields()).containsExactly(new RequestedField("x", text("a \"b\" c")));
		assertThat(parse("7,,\\\",,").fields()).containsExactly(new RequestedField("x", text("\\\"")));
	}

	@Test
	void fieldsAreInFileOrderIncludingTheJsonCell() throws IOException {
		LeadUpdate update = Staged
			.of(this.folder, "extendedFields.b;extendedFields;leadID;extendedFields.a\n1;{\"z\":2,\"y\":3};7;4\n")
			.update();
		assertThat(update.fields()).containsExactly(new RequestedField("b", text("1")),
				new RequestedField("z", new FieldInput.Text("2", "2")),
				new RequestedField("y", new FieldInput.Text("3", "3")), new RequestedField("a", text("4")));
	}

	@Test
	void aFieldWithAValueInTheCellAndInAColumnIsMalformed() throws IOException {
		Staged staged = Staged.of(this.folder, """
				leadID;extendedFields.City;extendedFields
				1;Rome;{"city":"Oslo","zip":"1"}
				2;;{"city":"Oslo"}
				3;Rome;{"city":""}
				4;#N/A;{"city":null}
				""");
		List<LeadUpdate> updates = staged.updates();
		assertThat(updates.get(0).problems()).containsExactly(new Problem(ProblemCode.FIELDS_MALFORMED, "city", null,
				"The field city has a value in the JSON cell and one in its own column."
						+ " Leave one of them blank."));
		assertThat(updates.get(0).fields()).containsExactly(new RequestedField("City", text("Rome")),
				new RequestedField("zip", text("1")));
		assertThat(updates.get(1).fields()).containsExactly(new RequestedField("city", text("Oslo")));
		assertThat(updates.get(2).fields()).containsExactly(new RequestedField("City", text("Rome")));
		assertThat(updates.get(2).problems()).isEmpty();
		assertThat(updates.get(3).problems()).hasSize(1);
	}

	@Test
	void aNewParserNeedsOnlyLayoutAndSettings() throws IOException {
		CsvSettings settings = Staged.mapped(Map.of("leadID", "No", "extendedFields.city", "Town"), "Note");
		Staged staged = Staged.of(this.folder, "_row,No,Note,Town,_line\n1,7,hi,\"Rome\",2\n", settings);
		LeadUpdateParser parser = new LeadUpdateParser(staged.layout(), settings);
		CsvRow row = staged.rows().get(0);
		assertThat(parser.parse(row)).isEqualTo(staged.update());
		assertThat(parser.parse(row).fields()).containsExactly(new RequestedField("city", text("Rome")));
		assertThat(parser.sourceRow(row).bytes()).isEqualTo("7,hi,\"Rome\"".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void settingsThatDoNotFitTheLayoutAreRejected() throws IOException {
		InputLayout layout = Staged.of(this.folder, "No\n7\n", Staged.mapped(Map.of("leadID", "No"))).layout();
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> new LeadUpdateParser(layout, CsvSettings.defaults()))
			.withMessageContaining("no leadID column");
	}

	@Test
	void aRaggedRowReportsItsInvalidBytesToo() throws IOException {
		byte[] text = "leadID,owner,extendedFields.note\n1,?\n2,a\n".getBytes(StandardCharsets.UTF_8);
		text[new String(text, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xFF;
		List<LeadUpdate> updates = Staged.of(this.folder, text, CsvSettings.defaults()).updates();
		assertThat(updates.get(0).problems()).extracting("code").hasToString("[ROW_MALFORMED, ROW_ENCODING]");
		assertThat(updates.get(1).problems()).extracting("code").hasToString("[ROW_MALFORMED]");
	}

	private LeadUpdate parse(String row) throws IOException {
		return Staged.of(this.folder, HEADER + row + "\n").update();
	}

	private static FieldInput text(String text) {
		return new FieldInput.Text(text);
	}

}
