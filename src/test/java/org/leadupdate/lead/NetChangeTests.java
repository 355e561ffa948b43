package org.leadupdate.lead;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What several rows of a run together changed in a lead. */
class NetChangeTests {

	private static final NetChange NOTHING = NetChange.of("ben", "ben", Map.of());

	@Test
	void anOwnerThatStaysIsNoChange() {
		assertThat(NOTHING.owner()).isNull();
		assertThat(NetChange.of(null, "anna", Map.of()).owner()).isEqualTo(new Change(null, "anna"));
	}

	@Test
	void itGoesFromTheFirstValueToTheLast() {
		NetChange first = NetChange.of("ben", "anna", Map.of("score", new Change("1", "2", "01")));
		NetChange last = NetChange.of("anna", "carol",
				Map.of("score", new Change("2", "3"), "note", new Change(null, "4")));
		NetChange both = first.then(last);
		assertThat(both.owner()).isEqualTo(new Change("ben", "carol"));
		assertThat(both.fields()).containsOnly(Map.entry("score", new Change("1", "3", "01")),
				Map.entry("note", new Change(null, "4")));
	}

	@Test
	void aRowThatChangesNothingCountsAsNone() {
		NetChange change = NetChange.of("ben", "anna", Map.of("score", new Change("1", "2")));
		assertThat(change.then(NOTHING)).isEqualTo(change);
		assertThat(NOTHING.then(change)).isEqualTo(change);
		assertThat(NOTHING.then(NOTHING)).isEqualTo(NOTHING);
	}

	@Test
	void fieldsThatWereNullBeforeAreRemembered() {
		Change change = new Change(null, "1");
		assertThat(change.isFromNull()).isFalse();
		assertThat(change.fromNull().isFromNull()).isTrue();
		assertThat(change.storedAs(null)).isSameAs(change);
		assertThat(change.storedAs("{}").stored()).isEqualTo("{}");
	}

	@Test
	void revertingAChangePutsBackWhatWasStored() {
		assertThat(new Change("1", "2").valuesBefore("score")).isEqualTo(Map.of("score", "1"));
		assertThat(new Change("1", "2", "{\"Score\":1.0}").valuesBefore("score")).isEqualTo(Map.of("Score", "1.0"));
		assertThat(new Change(null, "2").valuesBefore("score")).isEmpty();
		assertThat(new Change(null, "2").fromNull().valuesBefore("score")).isEmpty();
	}

	@Test
	void whatWasAddedToNullBecomesNullAgain() {
		ExtendedFields fields = ExtendedFields.of("{\"Score\":2}");
		assertThat(fields.without(Map.of("score", new Change(null, "2").fromNull())).stored()).isNull();
		assertThat(fields.without(Map.of("score", new Change(null, "2"))).stored()).isEqualTo("{}");
		assertThat(
				ExtendedFields.of("{\"Score\":2,\"a\":1}").without(Map.of("score", new Change(null, "2").fromNull())))
			.hasToString("{\"a\":1}");
		assertThat(fields.without(Map.of())).isSameAs(fields);
		assertThat(fields.without(Map.of("score", new Change("1", "2", "{\"Score\":1}"))))
			.isEqualTo(ExtendedFields.of("{\"Score\":1}"))
			.hasSameHashCodeAs(ExtendedFields.of("{\"Score\":1}"))
			.isNotEqualTo(fields)
			.isNotEqualTo("{\"Score\":1}");
	}

}
