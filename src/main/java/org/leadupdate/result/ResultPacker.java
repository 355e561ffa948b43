package org.leadupdate.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.apache.commons.io.output.CountingOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import org.leadupdate.json.Json;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.LeadDetails;

/**
 * Packs results. A pack is a JSON array with an array per row, compressed as MySQL's
 * {@code COMPRESS} does it, so that {@code UNCOMPRESS} reads it: the length before, in
 * four bytes, lowest first; then zlib. The values of a row, of which the last are left
 * out if they are null: its number, line, lead ID, result, previous owner, owner, changes
 * and extended fields (each JSON text as a string), last update (ISO 8601, UTC), who made
 * it, problems (JSON as well), the {@link LeadDetails} in their order, and the
 * {@link RowAnswer} in its order.
 */
final class ResultPacker {

	/** The version of this format, stored with each pack. */
	static final int FORMAT = 1;

	/** Bytes of a pack before it is compressed; a larger row has one of its own. */
	static final int ENOUGH = 1_000_000;

	/** A higher one saves a tenth of the bytes for twice the time. */
	private static final int LEVEL = 1;

	private static final int BUFFER = 1 << 15;

	private final List<ResultPack> packs = new ArrayList<>();

	private final ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);

	private final Deflater deflater;

	private final long largest;

	private ResultPacker(Deflater deflater, long largest) {
		this.deflater = deflater;
		this.largest = largest;
	}

	/**
	 * Packs the results of a chunk.
	 * @param largest bytes of a pack, unless one result alone is larger
	 */
	static List<ResultPack> pack(List<RowResult> results, long largest) {
		Deflater deflater = new Deflater(LEVEL);
		try {
			ResultPacker packer = new ResultPacker(deflater, largest);
			packer.packAll(results);
			return packer.packs;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			deflater.end();
		}
	}

	private void packAll(List<RowResult> results) throws IOException {
		int next = 0;
		while (next < results.size()) {
			next = pack(results, next);
		}
	}

	/** Returns the index after the last result in the pack. */
	private int pack(List<RowResult> results, int first) throws IOException {
		this.deflater.reset();
		this.packed.reset();
		this.packed.writeBytes(new byte[Integer.BYTES]);
		int next = first;
		CountingOutputStream counting = new CountingOutputStream(
				new DeflaterOutputStream(this.packed, this.deflater, BUFFER));
		try (JsonGenerator json = Json.generator(counting)) {
			json.writeStartArray();
			do {
				write(json, results.get(next++));
			}
			while (next < results.size() && counting.getByteCount() + json.streamWriteOutputBuffered() < ENOUGH);
			json.writeEndArray();
		}
		byte[] bytes = this.packed.toByteArray();
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt((int) counting.getByteCount());
		add(results.subList(first, next), bytes);
		return next;
	}

	private void add(List<RowResult> results, byte[] bytes) throws IOException {
		ResultPack pack = new ResultPack(results, bytes);
		if (pack.size() > this.largest && results.size() > 1) {
			int half = results.size() / 2;
			packAll(results.subList(0, half));
			packAll(results.subList(half, results.size()));
		}
		else {
			this.packs.add(pack);
		}
	}

	private static void write(JsonGenerator json, RowResult result) {
		json.writeStartArray();
		json.writeNumber(result.row());
		json.writeNumber(result.line());
		number(json, result.leadId());
		json.writeString(result.outcome().name());
		text(json, result.previousOwner());
		text(json, result.owner());
		text(json, ChangesJson.write(result.changes()));
		ExtendedFields fields = result.fieldsAfter();
		RowAnswer answer = result.answer();
		if (fields != null || !result.problems().isEmpty() || answer != null) {
			text(json, (fields != null) ? fields.json() : null);
			time(json, result.lastUpdatedOn());
			number(json, result.lastUpdatedBy());
			text(json, ProblemsJson.write(result.problems()));
			if (result.details() != null || answer != null) {
				write(json, Objects.requireNonNullElse(result.details(), LeadDetails.NONE));
			}
			if (answer != null) {
				json.writeNumber(answer.status());
				text(json, answer.requestId());
				text(json, answer.body());
			}
		}
		json.writeEndArray();
	}

	private static void write(JsonGenerator json, LeadDetails details) {
		text(json, details.userId());
		text(json, details.type());
		text(json, details.leadFor());
		text(json, details.status());
		time(json, details.nextFollowUp());
		time(json, details.createdOn());
		text(json, details.createdBy());
		text(json, details.orgSourceId());
	}

	/** Half a surrogate pair is no character, and JSON can't be written with it. */
	private static void text(JsonGenerator json, @Nullable String text) {
		json.writeString((text != null && hasSurrogates(text))
				? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8) : text);
	}

	private static boolean hasSurrogates(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static void number(JsonGenerator json, @Nullable Long number) {
		if (number != null) {
			json.writeNumber(number);
		}
		else {
			json.writeNull();
		}
	}

	private static void time(JsonGenerator json, @Nullable LocalDateTime utc) {
		json.writeString((utc != null) ? utc.toString() : null);
	}

}
