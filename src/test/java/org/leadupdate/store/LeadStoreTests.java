package org.leadupdate.store;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.lead.Change;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.lead.LeadStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LeadStoreTests {

	private static final long ORG = 7;

	private static final LocalDateTime CREATED = LocalDateTime.parse("2024-02-29T23:59:59.999");

	private static final LocalDateTime NOW = LocalDateTime.parse("2099-12-31T00:00:00.001");

	@OnEveryDatabase
	void aLeadIsReadAsItIsStored(TestDatabase database) {
		insert(database, ORG, 5, "WON");
		LeadStore store = store(database);
		assertThat(read(store, List.of(5L))).containsExactly(Map.entry(5L, new Lead(5, LeadStatus.WON, "ann",
				ExtendedFields.of("{\"city\":\"Mumbai\"}"), CREATED, 3L, LeadDetails.NONE)));
	}

	@OnEveryDatabase
	void whatAReportShowsOfALeadIsReadWithIt(TestDatabase database) {
		database.jdbc()
			.sql("""
					INSERT INTO leads (id, org_id, user_id, type, lead_for, status, owner, next_follow_up, created_on,
					    created_by, org_source_id)
					VALUES (5, ?, 500, 'SKU', 'item', 'ON_HOLD', 'ann', ?, ?, 11, -1)""")
			.params(ORG, database.dialect().timestamp(NOW), database.dialect().timestamp(CREATED))
			.update();
		assertThat(store(database).read(ORG, List.of(5L)).values()).extracting(Lead::details)
			.containsExactly(new LeadDetails("500", "SKU", "item", "ON_HOLD", NOW, CREATED, "11", "-1"));
	}

	@OnEveryDatabase
	void aLeadOfAnotherOrgIsNotFound(TestDatabase database) {
		insert(database, ORG, 5, "OPEN");
		insert(database, ORG + 1, 6, "OPEN");
		LeadStore store = store(database);
		assertThat(read(store, List.of(5L, 6L, 7L))).containsOnlyKeys(5L);
		assertThat(locked(database, store, ORG, List.of(5L, 6L, 7L))).containsOnlyKeys(5L);
	}

	@OnEveryDatabase
	void noIdsReturnNoLeads(TestDatabase database) {
		LeadStore store = store(database);
		assertThat(read(store, List.of())).isEmpty();
		store.update(List.of());
	}

	@OnEveryDatabase
	void leadsAreLockedInTheOrderOfTheirIds(TestDatabase database) {
		LongStream.of(9, 3, 7, 1).forEach((id) -> insert(database, ORG, id, "OPEN"));
		assertThat(locked(database, store(database), ORG, List.of(1L, 3L, 7L, 9L)).keySet()).containsExactly(1L, 3L, 7L,
				9L);
	}

	@OnEveryDatabase
	void valuesAreWrittenVerbatim(TestDatabase database) {
		insert(database, ORG, Long.MAX_VALUE, "OPEN");
		ExtendedFields fields = ExtendedFields.NONE.with(Map.of("most", new Change(null, "9223372036854775807")))
			.with(Map.of("least", new Change(null, "-9223372036854775808")))
			.with(Map.of("decimal", new Change(null, "0.1")))
			.with(Map.of("tiny", new Change(null, "2.2250738585072014e-308")))
			.with(Map.of("text",
					new Change(null,
							"\"quote \\\" backslash \\\\ tab \\t apostrophe ' percent % question ? colon :x\"")))
			.with(Map.of("unicode", new Change(null, "\"\u540d\u524d \ud83d\ude00 \u00fc\"")))
			.with(Map.of("list", new Change(null, "[1,\"two\",[]]")))
			.with(Map.of("nothing", new Change(null, "null")));
		Lead lead = new Lead(Long.MAX_VALUE, LeadStatus.OPEN, "\u00e5sa\\\ud83d\ude00", fields, NOW, Long.MAX_VALUE,
				LeadDetails.NONE);
		LeadStore store = store(database);
		update(database, store, List.of(lead));
		Lead read = read(store, List.of(Long.MAX_VALUE)).values().iterator().next();
		assertThat(read.owner()).isEqualTo(lead.owner());
		assertThat(read.lastUpdatedOn()).isEqualTo(NOW);
		assertThat(read.lastUpdatedBy()).isEqualTo(Long.MAX_VALUE);
		assertThat(normal(read.extendedFields())).isEqualTo(normal(fields));
	}

	/** In whatever order they are given; no floating-point number tells them apart. */
	@OnEveryDatabase
	void adjacentLargeIdsEachGetTheirOwnValues(TestDatabase database) {
		List<Long> ids = new ArrayList<>(LongStream.rangeClosed(Long.MAX_VALUE - 39, Long.MAX_VALUE).boxed().toList());
		ids.forEach((id) -> insert(database, ORG, id, "OPEN"));
		Collections.shuffle(ids);
		LeadStore store = store(database);
		update(database, store, ids.stream().map((id) -> {
			ExtendedFields fields = ExtendedFields.NONE.with(Map.of("id", new Change(null, id.toString())));
			return new Lead(id, LeadStatus.OPEN, "owner" + id, fields, NOW, 3L, LeadDetails.NONE);
		}).toList());
		assertThat(read(store, ids)).hasSize(40).allSatisfy((id, lead) -> {
			assertThat(lead.owner()).isEqualTo("owner" + id);
			assertThat(lead.extendedFields().values()).containsEntry("id", id.toString());
		});
	}

	/** MySQL puts a space after each comma, and writes numbers its own way. */
	private static Map<String, String> normal(ExtendedFields fields) {
		Map<String, String> values = new TreeMap<>();
		fields.values().forEach((name, value) -> values.put(name, value.replace("\", ", "\",").replace("1, ", "1,")));
		return values;
	}

	@OnEveryDatabase
	void aLeadCanBeUnassigned(TestDatabase database) {
		insert(database, ORG, 5, "OPEN");
		LeadStore store = store(database);
		update(database, store,
				List.of(new Lead(5, LeadStatus.OPEN, null, ExtendedFields.NONE, null, null, LeadDetails.NONE)));
		assertThat(read(store, List.of(5L)))
			.containsValue(new Lead(5, LeadStatus.OPEN, null, ExtendedFields.NONE, null, null, LeadDetails.NONE));
	}

	@OnEveryDatabase
	void anUpdateLeavesTheOtherColumnsAndTheOtherLeadsAlone(TestDatabase database) {
		insert(database, ORG, 5, "ON_HOLD");
		insert(database, ORG, 6, "OPEN");
		LeadStore store = store(database);
		Lead other = read(store, List.of(6L)).values().iterator().next();
		update(database, store,
				List.of(new Lead(5, LeadStatus.OPEN, "bob", ExtendedFields.NONE, NOW, 4L, LeadDetails.NONE)));
		assertThat(read(store, List.of(5L, 6L))).containsValue(other)
			.containsValue(new Lead(5, LeadStatus.ON_HOLD, "bob", ExtendedFields.NONE, NOW, 4L, LeadDetails.NONE));
	}

	@OnEveryDatabase
	void aChunkLargerThanOneStatementIsWrittenWhole(TestDatabase database) {
		List<Lead> leads = new ArrayList<>();
		String text = '"' + "\u540d'".repeat(250_000) + '"';
		for (long id = 1; id <= 8; id++) {
			insert(database, ORG, id, "OPEN");
			leads.add(new Lead(id, LeadStatus.OPEN, "ann",
					ExtendedFields.NONE.with(Map.of("notes", new Change(null, text))), NOW, id, LeadDetails.NONE));
		}
		LeadStore store = store(database);
		update(database, store, leads);
		List<Lead> read = List.copyOf(read(store, LongStream.rangeClosed(1, 8).boxed().toList()).values());
		assertThat(read.equals(leads)).as("read as written").isTrue();
	}

	@OnEveryDatabase
	void manyLeadsEachGetTheirOwnValuesAndLastUpdate(TestDatabase database) {
		long first = Long.MAX_VALUE - 249;
		List<Lead> leads = new ArrayList<>();
		for (int number = 0; number < 250; number++) {
			insert(database, ORG, first + number, "OPEN");
			String owner = (number % 7 == 0) ? null : "owner" + number;
			leads.add(new Lead(first + number, LeadStatus.OPEN, owner,
					ExtendedFields.NONE.with(Map.of("visits", new Change(null, "" + number))),
					NOW.plusSeconds(number / 30), (number % 50 == 0) ? null : (long) number / 25, LeadDetails.NONE));
		}
		LeadStore store = store(database);
		update(database, store, leads);
		assertThat(read(store, leads.stream().map(Lead::id).toList()).values()).containsExactlyElementsOf(leads);
	}

	@OnEveryDatabase
	void aMissingLeadIsDetected(TestDatabase database) {
		LeadStore store = store(database);
		assertThatIllegalStateException().isThrownBy(() -> update(database, store,
				List.of(new Lead(5, LeadStatus.OPEN, null, ExtendedFields.NONE, null, null, LeadDetails.NONE))));
	}

	@OnEveryDatabase
	void aLeadThatTheDatabaseRefusesIsNamedWithTheReasonAndTheOthersAreWritten(TestDatabase database) {
		List<Lead> leads = new ArrayList<>();
		for (long id = 1; id <= 9; id++) {
			insert(database, ORG, id, "OPEN");
			leads.add(new Lead(id, LeadStatus.OPEN, "x".repeat((id % 4 == 0) ? 256 : 255), ExtendedFields.NONE, NOW, 4L,
					LeadDetails.NONE));
		}
		LeadStore store = store(database);
		Map<Long, String> refused = update(database, store, leads);
		assertThat(refused).containsOnlyKeys(4L, 8L);
		assertThat(refused.get(4L)).containsAnyOf("too long for column 'owner'", "string data, right truncation")
			.doesNotContain(" at row");
		assertThat(read(store, List.of(3L, 4L, 5L)).values()).extracting(Lead::owner)
			.containsExactly("x".repeat(255), "ann", "x".repeat(255));
	}

	@OnEveryDatabase
	void anUnknownStatusIsNamedWithItsLead(TestDatabase database) {
		insert(database, ORG, 5, "PENDING");
		assertThat(store(database).read(ORG, List.of(5L)).values()).extracting(Lead::unreadable)
			.singleElement()
			.asString()
			.startsWith("The status of lead 5 is \"PENDING\", which is not one of [OPEN, ON_HOLD,");
	}

	private static LeadStore store(TestDatabase database) {
		return database.leadStore();
	}

	private static Map<Long, Lead> locked(TestDatabase database, LeadStore store, long org, List<Long> ids) {
		return Objects.requireNonNull(database.transactions().execute((status) -> store.lock(org, ids)));
	}

	private static Map<Long, String> update(TestDatabase database, LeadStore store, List<Lead> leads) {
		return Objects.requireNonNull(database.transactions().execute((status) -> store.update(leads)));
	}

	private static void insert(TestDatabase database, long org, long id, String status) {
		database.jdbc()
			.sql("""
					INSERT INTO leads (id, org_id, user_id, type, status, owner, last_updated_on, last_updated_by, extended_fields)
					VALUES (?, ?, 1, 'SKU', ?, 'ann', ?, 3, '{"city":"Mumbai"}')""")
			// as text: the driver takes MariaDB 10 for a server without milliseconds
			.params(id, org, status, Timestamp.valueOf(CREATED).toString())
			.update();
	}

	/** The leads without what an update does not change. */
	private static Map<Long, Lead> read(LeadStore store, List<Long> ids) {
		Map<Long, Lead> leads = new LinkedHashMap<>();
		store.read(ORG, ids)
			.forEach((id, lead) -> leads.put(id, new Lead(lead.id(), lead.status(), lead.owner(), lead.extendedFields(),
					lead.lastUpdatedOn(), lead.lastUpdatedBy(), LeadDetails.NONE, lead.unreadable())));
		return leads;
	}

}
