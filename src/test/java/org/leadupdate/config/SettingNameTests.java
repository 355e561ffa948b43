package org.leadupdate.config;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingNameTests {

	@ParameterizedTest
	@CsvSource({ "lead-update.maxRejected, lead-update.max-rejected",
			"LEADUPDATE.MAX_REJECTED, lead-update.max-rejected", "leadUpdate.max-rejected, lead-update.max-rejected",
			"lead-update.columns.leadID, lead-update.columns.leadID",
			"lead-update.Columns[Lead Ref], lead-update.columns[Lead Ref]",
			"lead-update.overwrite.extendedFields.maxRejected, lead-update.overwrite.extendedFields.maxRejected" })
	void aSettingHasOneSpelling(String written, String canonical) {
		assertThat(SettingName.canonical(written)).isEqualTo(canonical);
	}

	@ParameterizedTest
	@CsvSource({ "spring.datasource.URL", "lead-update.noSuchThing", "threads", "lead-updates.maxRejected" })
	void otherNamesAreUnchanged(String written) {
		assertThat(SettingName.canonical(written)).isEqualTo(written);
	}

}
