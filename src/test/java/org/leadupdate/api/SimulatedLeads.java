package org.leadupdate.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The leads of the simulated API that were updated. */
public final class SimulatedLeads {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Map<Long, Lead> leads = new ConcurrentHashMap<>();

	private volatile boolean forgetful;

	void forget() {
		this.forgetful = true;
	}

	/** Carries out an update, and returns the lead as it is answered. */
	String store(long id, String body) {
		JsonNode asked = JSON.readTree(body);
		if (this.forgetful) {
			return text(id, asked.path("extendedFields").toString());
		}
		return text(id,
				Objects.requireNonNull(this.leads.compute(id, (key, known) -> updated(known, asked, body)))
					.fields()
					.toString());
	}

	private static Lead updated(@Nullable Lead known, JsonNode asked, String body) {
		ObjectNode fields = (known != null) ? known.fields().deepCopy() : JSON.createObjectNode();
		asked.path("extendedFields").propertyStream().forEach((field) -> fields.set(field.getKey(), field.getValue()));
		List<String> calls = (known != null) ? known.calls() : new CopyOnWriteArrayList<>();
		calls.add(body);
		JsonNode owner = asked.path("owner");
		String former = (known != null) ? known.owner() : null;
		return new Lead(owner.isString() ? owner.asString() : former, fields, calls);
	}

	private static String text(long id, String fields) {
		return """
				{"id": %d, "userId": 316804150, "type": "SKU", "leadFor": "item001", "status": "ON_HOLD", \
				"nextFollowUp": "2018-10-05T08:00:00+05:30", "createdOn": "2018-10-04T13:30:00+05:30", \
				"createdBy": 28812689, "lastUpdatedOn": "2018-11-28T10:31:19+05:30", "lastUpdatedBy": 15147364, \
				"followUpDetails": [{"id": 1, "notes": "called", "createdOn": "2018-10-05T08:00:00+05:30"}], \
				"statusLogDetails": [], "orgSourceId": -1, "extendedFields": %s, "warnings": []}""".formatted(id,
				fields);
	}

	/** The bodies of the calls that changed a lead, in their order. */
	public List<String> calls(long id) {
		Lead lead = this.leads.get(id);
		return (lead != null) ? lead.calls() : List.of();
	}

	/** A lead as it is now. */
	public Lead get(long id) {
		return Objects.requireNonNull(this.leads.get(id), "never updated");
	}

	/** All leads that were updated, by ID. */
	public Map<Long, Lead> all() {
		return new TreeMap<>(this.leads);
	}

	/**
	 * A lead.
	 *
	 * @param owner its owner; null if none was set
	 * @param fields its extended fields
	 * @param calls the bodies of the calls that changed it, in their order
	 */
	public record Lead(@Nullable String owner, ObjectNode fields, List<String> calls) {
	}

}
