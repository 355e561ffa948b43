package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings that decide about extended fields, from the command line on. */
class ExtendedFieldSettingsTests {

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).job("plain", "")
			.job("chinese", "language: zh")
			.job("arabic", "language: ar");
	}

	@Test
	void anActiveLanguageIsReadAndReported() throws IOException {
		this.program.seeded();

		assertThat(this.program.apply("chinese",
				"leadID,extendedFields.trial_status,extendedFields.remarks\n50003,已完成,已完成\n"))
			.isZero();

		assertThat(this.program.report().get(0))
			.containsEntry("extendedFields", "{\"budget\":15000,\"remarks\":\"已完成\",\"trial_status\":\"已完成\"}")
			.containsEntry("changedFields",
					"{\"remarks\":{\"from\":null,\"to\":\"已完成\"},\"trial_status\":{\"from\":\"Not started\",\"to\":\"Completed\"}}");
		assertThat(this.program.summary().get("warnings")).isEmpty();
		assertThat(this.program.err()).doesNotContain("language");
	}

	@ParameterizedTest
	@CsvSource({ "zho", "CHI", "chi", "ZH" })
	void aLanguageHasSeveralCodes(String code) throws IOException {
		this.program.seeded();

		assertThat(this.program.apply("plain", "leadID,extendedFields.trial_status\n50003,已完成\n", "--set",
				"lead-update.language=" + code))
			.isZero();
	}

	@ParameterizedTest
	@CsvSource({ "eng, ''", "hin, The language hin is not active for org 1" })
	void aCodeOfThreeLettersIsALanguage(String code, String warning) throws IOException {
		this.program.seeded();

		assertThat(this.program.apply("plain", "leadID,extendedFields.trial_status\n50003,Completed\n", "--set",
				"lead-update.language=" + code))
			.isZero();
		assertThat(this.program.err()).contains(warning);
		assertThat(this.program.err().contains("is not active")).isEqualTo(!warning.isEmpty());
	}

	@Test
	void aValueOfAnOrgIsNoneOfASystemWideType() throws IOException {
		this.program.seed("extended_field_value", "101,1,Paused\n106,1,Paused").seeded();

		assertThat(this.program.apply("plain",
				"leadID,extendedFields.trial_status,extendedFields.campaign\n50003,Paused,Paused\n"))
			.isEqualTo(4);

		assertThat(this.program.report().get(0)).containsEntry("code", "FIELD_INVALID_VALUE")
			.extractingByKey("message")
			.asString()
			.contains("trial_status: \"Paused\" is not one of the system-wide values")
			.doesNotContain("campaign");
	}

	@Test
	void aTranslationOfTwoValuesIsRejected() throws IOException {
		this.program.seed("extended_field_translation", "1,106,zh,Back to School,春季促销").seeded();

		assertThat(this.program.apply("chinese", "leadID,extendedFields.campaign\n50003,春季促销\n")).isEqualTo(4);

		assertThat(this.program.report().get(0)).containsEntry("code", "FIELD_INVALID_VALUE")
			.extractingByKey("message")
			.asString()
			.contains("\"Back to School\" or \"Spring Sale\"");
	}

	@Test
	void anInactiveLanguageWarnsOnceWhomToAsk() throws IOException {
		this.program.seeded();
		String warning = "The language ar is not active for org 1: values of extended fields stay in English."
				+ " Ask the platforms team to add the translations and activate them.";

		assertThat(this.program.apply("arabic", "leadID,extendedFields.trial_status\n50003,Completed\n50002,Running\n"))
			.isZero();

		assertThat(this.program.err()).containsOnlyOnce(warning);
		assertThat(this.program.summary().at("/warnings/0").asString()).isEqualTo(warning);
		assertThat(this.program.report().get(0)).extractingByKey("extendedFields").asString().contains("\"Completed\"");
	}

	@ParameterizedTest
	@CsvSource({ "''", "english", "xx", "zh_CN", "1" })
	void anInvalidLanguageIsRejected(String code) throws IOException {
		this.program.seeded();

		assertThat(
				this.program.apply("plain", "leadID,owner\n50003,wei.zhang\n", "--set", "lead-update.language=" + code))
			.isEqualTo(1);

		assertThat(this.program.err()).contains("The setting lead-update.language is \"" + code + "\"");
	}

	@Test
	void underWarnTheValidPartIsApplied() throws IOException {
		this.program.seeded();

		assertThat(this.program.apply("plain", "leadID,extendedFields.visits,extendedFields.remarks\n50001,-1,hello\n",
				"--set", "lead-update.invalid-fields=warn"))
			.isZero();

		assertThat(this.program.report().get(0)).containsEntry("result", "UPDATED")
			.containsEntry("code", "")
			.containsEntry("changedFields", "{\"remarks\":{\"from\":null,\"to\":\"hello\"}}")
			.extractingByKey("warnings")
			.asString()
			.contains("\"code\":\"FIELD_RULE_FAILED\",\"apiCode\":91017,\"field\":\"visits\"");
		assertThat(this.program.summary().at("/warningsByCode/FIELD_RULE_FAILED").asInt()).isEqualTo(1);
		assertThat(this.program.summary().at("/warnings/0").asString()).contains("column warnings of report.csv");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                                                            | wei.zhang   | 7
			overwrite: always                                           | wei.zhang   | 7
			overwrite: if-blank                                         | James.Okafor | 1
			overwrite: never                                            | James.Okafor | 1
			overwrite: {default: never, owner: always}                  | wei.zhang   | 1
			overwrite: {default: if-blank, extendedFields.VISITS: always} | James.Okafor | 7
			overwrite: {Owner: if-blank}                                | James.Okafor | 7
			""")
	void overwriteProtectsExistingValues(@Nullable String setting, String owner, String visits) throws IOException {
		this.program.seeded().job("careful", (setting != null) ? setting : "");

		assertThat(this.program.apply("careful", "leadID,owner,extendedFields.visits\n50001,wei.zhang,7\n")).isZero();

		assertThat(this.program.report().get(0)).containsEntry("owner", owner)
			.extractingByKey("extendedFields")
			.asString()
			.contains("\"visits\":" + visits + "}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			threds=2                                   | Unknown setting lead-update.threds (on the command line).
			threads=two                                | "two" (on the command line)
			max-rejected=few                           | max-rejected
			chunk-size=1e3                             | use a whole number, such as 1000.
			overwrite=sometimes                        | use always, if-blank or never
			overwrite.ownr=never                       | Unknown setting lead-update.overwrite.ownr.
			overwrite.extendedFields.visit=never       | Did you mean "visits"?
			overwrite.extendedFields.policy_number=never | which the org can't set
			""")
	void anInvalidSettingIsNamed(String setting, String message) throws IOException {
		this.program.seeded();

		assertThat(this.program.apply("plain", "leadID,owner\n50003,wei.zhang\n", "--set", "lead-update." + setting))
			.isEqualTo(1);

		assertThat(this.program.err()).contains(message).doesNotContain("Exception");
	}

	@Test
	void anInvalidRuleStopsBeforeAnyRun() throws IOException {
		this.program.seed("extended_field_rule", "103,REGEX,[0-9").seeded();

		assertThat(this.program.apply("plain", "leadID,owner\n50003,wei.zhang\n")).isEqualTo(1);

		assertThat(this.program.err()).contains("visits").contains("[0-9");
		assertThat(this.program.runs()).isZero();
	}

	@Test
	void aLeadWhoseStoredFieldsCantBeReadIsARejectedRow() throws IOException, SQLException {
		this.program.seed("leads", "60001,1,7,SKU,X,OPEN,,wei.zhang,,,,,,,1,{}").seeded();
		this.program.sql("UPDATE leads SET extended_fields = '[\"secret\"]' WHERE id = 60001");

		assertThat(this.program.apply("plain",
				"leadID,owner,extendedFields.visits\n60001,,7\n60001,priya.nair,\n60001,,x\n50001,,7\n"))
			.isEqualTo(4);

		assertThat(this.program.report()).extracting((row) -> row.get("result"))
			.containsExactly("REJECTED", "UPDATED", "REJECTED", "UPDATED");
		assertThat(this.program.report().get(0)).containsEntry("code", "FIELDS_MALFORMED")
			.containsEntry("extendedFields", "[\"secret\"]")
			.extractingByKey("message")
			.asString()
			.contains("lead 60001 can't be read")
			.doesNotContain("secret");
	}

	@Test
	void anAssociateUserNeedNotBeActiveAsAnOwnerMust() throws IOException {
		this.program.seed("extended_field", "900,adviser,LEAD,-1,Adviser,ASSOCIATE_USER,,,,,0,1,0").seeded();

		assertThat(this.program.apply("plain", "leadID,extendedFields.adviser\n50001,TOM.becker\n50002,nobody\n"))
			.isEqualTo(4);

		assertThat(this.program.report().get(0).get("changedFields")).contains("\"tom.becker\"");
		assertThat(this.program.report().get(1)).containsEntry("code", "FIELD_INVALID_VALUE");
	}

	@Test
	void columnsOfAListAreIgnored() throws IOException {
		this.program.seeded().job("export", """
				columns:
				  leadID: Lead Number
				  ignore: [Row, "Comment, internal"]""");

		assertThat(this.program.apply("export", "Row,Lead Number,owner,\"Comment, internal\"\n1,50001,wei.zhang,x\n"))
			.isZero();
	}

}
