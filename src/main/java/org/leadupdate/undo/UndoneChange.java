package org.leadupdate.undo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.json.Json;
import org.leadupdate.lead.Change;
import org.leadupdate.lead.NetChange;
import org.leadupdate.result.ChangesJson;
import org.leadupdate.result.RowResult;

/**
 * A change of a lead as bytes: the length of the first of two JSON texts, then these: the
 * change of the owner, and those of the fields. Empty texts stand for none.
 */
final class UndoneChange {

	private static final String OWNER = "owner";

	private UndoneChange() {
	}

	static byte[] bytes(RowResult result) {
		return bytes(NetChange.of(result.previousOwner(), result.owner(), result.changes()));
	}

	static byte[] bytes(NetChange change) {
		Change moved = change.owner();
		byte[] owner = json(
				(moved != null) ? Map.of(OWNER, new Change(quoted(moved.from()), quoted(moved.to()))) : Map.of());
		byte[] fields = json(change.fields());
		return ByteBuffer.allocate(Integer.BYTES + owner.length + fields.length)
			.putInt(owner.length)
			.put(owner)
			.put(fields)
			.array();
	}

	static NetChange read(byte[] bytes) {
		int length = ByteBuffer.wrap(bytes).getInt();
		Change owner = changes(bytes, Integer.BYTES, length).get(OWNER);
		int fields = Integer.BYTES + length;
		return new NetChange((owner != null) ? new Change(text(owner.from()), text(owner.to())) : null,
				changes(bytes, fields, bytes.length - fields));
	}

	private static byte[] json(Map<String, Change> changes) {
		return Objects.requireNonNullElse(ChangesJson.write(changes), "").getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, Change> changes(byte[] bytes, int from, int length) {
		return ChangesJson.read((length > 0) ? new String(bytes, from, length, StandardCharsets.UTF_8) : null);
	}

	private static @Nullable String quoted(@Nullable String text) {
		return (text != null) ? Json.quote(text) : null;
	}

	private static @Nullable String text(@Nullable String json) {
		return (json != null) ? Json.text(json) : null;
	}

}
