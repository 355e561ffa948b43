package org.leadupdate.result;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import org.leadupdate.json.Json;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.LeadDetails;

/** Unpacks results. */
final class ResultUnpacker implements Closeable {

	private final JsonParser json;

	private ResultUnpacker(byte[] packed) {
		this.json = Json.parser(new InflaterInputStream(
				new ByteArrayInputStream(packed, Integer.BYTES, packed.length - Integer.BYTES)));
	}

	/** All results of a pack, in the order of its chunk; without their source rows. */
	static List<RowResult> unpack(byte[] packed) {
		return unpack(packed, (lead) -> true, true);
	}

	/** The results of some leads. */
	static List<RowResult> unpack(byte[] packed, LongPredicate leads) {
		return unpack(packed, leads, false);
	}

	private static List<RowResult> unpack(byte[] packed, LongPredicate leads, boolean withoutLead) {
		List<RowResult> results = new ArrayList<>();
		try (ResultUnpacker unpacker = new ResultUnpacker(packed)) {
			unpacker.json.nextToken();
			while (unpacker.json.nextToken() == JsonToken.START_ARRAY) {
				unpacker.readRow(leads, withoutLead, results);
			}
		}
		return results;
	}

	private void readRow(LongPredicate leads, boolean withoutLead, List<RowResult> results) {
		long row = this.json.nextLongValue(0);
		long line = this.json.nextLongValue(0);
		Long lead = number();
		if ((lead != null) ? leads.test(lead) : withoutLead) {
			results.add(result(row, line, lead));
		}
		while (this.json.currentToken() != JsonToken.END_ARRAY) {
			this.json.nextToken();
		}
	}

	private RowResult result(long row, long line, @Nullable Long lead) {
		Outcome outcome = Outcome.valueOf(String.valueOf(text()));
		String previousOwner = text();
		String owner = text();
		String changes = text();
		String fields = text();
		LocalDateTime lastUpdatedOn = time();
		Long lastUpdatedBy = number();
		String problems = text();
		LeadDetails details = details();
		return new RowResult(row, line, lead, outcome, ProblemsJson.read(problems), previousOwner, owner,
				ChangesJson.read(changes), (fields != null) ? ExtendedFields.of(fields) : null, lastUpdatedOn,
				lastUpdatedBy, (fields != null) ? details : null, null, answer());
	}

	private LeadDetails details() {
		return new LeadDetails(text(), text(), text(), text(), time(), time(), text(), text());
	}

	private @Nullable RowAnswer answer() {
		Long status = number();
		String requestId = text();
		String body = text();
		return (status != null && body != null) ? new RowAnswer(status.intValue(), requestId, body) : null;
	}

	/** Null also past the last value of a row. */
	private @Nullable String text() {
		return (next() == JsonToken.VALUE_STRING) ? this.json.getString() : null;
	}

	private @Nullable Long number() {
		return (next() == JsonToken.VALUE_NUMBER_INT) ? this.json.getLongValue() : null;
	}

	private @Nullable LocalDateTime time() {
		String text = text();
		return (text != null) ? PackedTime.read(text) : null;
	}

	private @Nullable JsonToken next() {
		return (this.json.currentToken() != JsonToken.END_ARRAY) ? this.json.nextToken() : JsonToken.END_ARRAY;
	}

	@Override
	public void close() {
		this.json.close();
	}

}
