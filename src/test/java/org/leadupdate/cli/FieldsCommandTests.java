package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that lists extended fields. */
class FieldsCommandTests {

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).job("plain", "").seeded();
	}

	@Test
	void theFieldsOfTheOrgAreListedIn80Columns() {
		assertThat(this.program.run("fields", "plain")).isZero();

		assertThat(this.program.out()).startsWith("Org 1 may set 11 extended fields of its leads:")
			.contains("trial_status  Trial status\n    type     STANDARD_ENUM\n")
			.contains("    rules    >= 0\n    example  3.14\n")
			.contains("mobile  Mobile number\n    type     STRING, personal: messages hide its values\n")
			.doesNotContain("policy_number");
		assertThat(this.program.out().lines()).allMatch((line) -> line.length() <= 80);
	}

	@Test
	void jsonContainsAllOfAField() {
		assertThat(this.program.run("fields", "--job", "plain", "--json")).isZero();

		JsonNode campaign = JsonMapper.shared().readTree(this.program.out()).get(1);
		assertThat(campaign.get("name").asString()).isEqualTo("campaign");
		assertThat(campaign.get("allowedValues")).hasSize(3);
		assertThat(campaign.get("example").asString()).isEqualTo("Back to School");
	}

	@Test
	void theTemplateIsAHeaderThatTheJobReads() throws IOException {
		this.program.job("mapped", """
				delimiter: ;
				columns:
				  leadID: Lead Number
				  extendedFields.Budget: Budget (EUR)
				  expectedOwner: Owner before""");

		assertThat(this.program.run("fields", "mapped", "--template")).isZero();

		String header = this.program.out();
		assertThat(header).startsWith("Lead Number;owner;Budget (EUR);extendedFields.campaign;")
			.endsWith(";extendedFields.visits;Owner before\n");
		assertThat(this.program.apply("mapped", header + "50001;wei.zhang;12;;;;;;;;;;7;\n")).isZero();
	}

	@Test
	void theTemplateHasNoColumnForAConstant() throws IOException {
		this.program.job("constant", "constants.extendedFields.Campaign: Spring Sale");

		assertThat(this.program.run("fields", "constant", "--template")).isZero();

		assertThat(this.program.out()).doesNotContain("campaign");
		assertThat(this.program.apply("constant", this.program.out() + "50001,wei.zhang,,,,,,,,,,\n")).isZero();
	}

	@Test
	void anotherOrgHasItsOwnFields() {
		assertThat(this.program.run("fields", "--set", "lead-update.org=2", "--template")).isZero();

		assertThat(this.program.out()).contains("extendedFields.policy_number")
			.doesNotContain("extendedFields.colours");
	}

	@Test
	void withoutAnOrgItAsksForOne() {
		assertThat(this.program.run("fields")).isEqualTo(1);

		assertThat(this.program.err()).contains("Specify a job definition");
		assertThat(this.program.out()).isEmpty();
	}

}
