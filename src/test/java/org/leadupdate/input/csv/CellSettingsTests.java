package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.field.FieldInput;
import org.leadupdate.input.InputException;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.RequestedField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is done to the cells of a foreign file, and what is added to each row. */
class CellSettingsTests {

	private static final Map<String, String> CONSTANTS = Map.of("owner", "anna", "extendedFields.campaign", "Spring",
			"extendedFields.old", "#N/A");

	@TempDir
	Path folder;

	private Staged staged(String text, CellSettings cells) throws IOException {
		return Staged.of(this.folder, text, new CsvSettings(Map.of(), List.of(), null, StandardCharsets.UTF_8, false,
				CsvSettings.CLEAR_MARKER, null, cells));
	}

	private static CellSettings affixes(String prefix, String suffix) {
		return new CellSettings(false, prefix, suffix, Map.of());
	}

	private static CellSettings constants(Map<String, String> constants) {
		return new CellSettings(false, "", "", constants);
	}

	@ParameterizedTest
	@CsvSource({ "LEAD-4711,4711", "' LEAD- 4711 ',4711", "4711,4711", "lead-4711,lead-4711", "LEAD-4711/x,4711",
			"4711/x,4711", "LEAD-LEAD-1,LEAD-1", "1/x/x,1/x" })
	void aLeadIdLosesItsPrefixAndItsSuffixOnce(String cell, String id) throws IOException {
		assertThat(staged("leadID\n" + cell + "\n", affixes("LEAD-", "/x")).update().leadId()).isEqualTo(id);
	}

	@Test
	void withoutAffixesALeadIdIsTakenAsItIs() throws IOException {
		assertThat(staged("leadID\nLEAD-1\n", CellSettings.NONE).update().leadId()).isEqualTo("LEAD-1");
		assertThat(affixes("L", "").hasAffixes()).isTrue();
		assertThat(affixes("", "L").hasAffixes()).isTrue();
		assertThat(CellSettings.NONE.hasAffixes()).isFalse();
	}

	@Test
	void rowsOfOneLeadStayTogetherWhateverIsAroundItsId() throws IOException {
		StringBuilder text = new StringBuilder("leadID,owner\n");
		for (int row = 0; row < 30; row++) {
			text.append((row % 2 == 0) ? "LEAD-77000," : "77000,").append("u").append(row).append('\n');
		}
		staged(text.toString(), affixes("LEAD-", ""));
		List<Integer> sizes = List.of(partition(0), partition(1), partition(2));
		assertThat(sizes).containsExactlyInAnyOrder(0, 0, 30);
	}

	private int partition(int number) throws IOException {
		return Staged.rows(this.folder.resolve("spool"), number).size();
	}

	@Test
	void aCellIsTrimmedOnlyIfThatIsSet() throws IOException {
		String text = "leadID,extendedFields.a,extendedFields.b\n1, x , #N/A\n";
		assertThat(staged(text, new CellSettings(true, "", "", Map.of())).update().fields()).containsExactly(
				new RequestedField("a", new FieldInput.Text("x")),
				new RequestedField("b", new FieldInput.Clear("#N/A")));
		assertThat(staged(text, CellSettings.NONE).update().fields()).containsExactly(
				new RequestedField("a", new FieldInput.Text(" x ")),
				new RequestedField("b", new FieldInput.Text(" #N/A")));
	}

	@Test
	void aConstantIsAskedForInEveryRow() throws IOException {
		Staged staged = staged("leadID,extendedFields.city\n1,Pune\n2,\n", constants(CONSTANTS));
		assertThat(staged.updates()).extracting(LeadUpdate::owner).containsOnly(new FieldInput.Text("anna")).hasSize(2);
		RequestedField campaign = new RequestedField("campaign", new FieldInput.Text("Spring"));
		RequestedField old = new RequestedField("old", new FieldInput.Clear("#N/A"));
		assertThat(staged.update().fields()).containsExactly(campaign, old,
				new RequestedField("city", new FieldInput.Text("Pune")));
		assertThat(staged.updates().get(1).fields()).containsExactly(campaign, old);
		assertThat(staged.parser().columns()).extracting(InputColumn::name)
			.containsExactly("leadID", "extendedFields.city", "owner", "extendedFields.campaign", "extendedFields.old");
	}

	@Test
	void aConstantAndAColumnOfOneMeaningAreRefused() {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> staged("leadID,Owner\n1,ben\n", constants(Map.of("owner", "anna"))))
			.withMessageContaining("line 1: the column \"Owner\" has a value for each row, and "
					+ "lead-update.constants.owner has one for all. Remove one of them.");
	}

	@ParameterizedTest
	@CsvSource({ "leadID,7,constants.leadID is unknown. Use owner or extendedFields.NAME.",
			"expectedOwner,anna,constants.expectedOwner is unknown.", "Farbe,rot,constants.Farbe is unknown.",
			"owner,' ','constants.owner is blank, which changes nothing.'" })
	void onlyTheOwnerAndFieldsMayBeConstant(String name, String value, String problem) {
		assertThatIllegalArgumentException().isThrownBy(() -> constants(Map.of(name, value)))
			.withMessageStartingWith(problem);
	}

}
