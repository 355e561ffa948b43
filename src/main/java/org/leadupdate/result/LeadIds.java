package org.leadupdate.result;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * The IDs of the leads of a pack, so that a pack without a certain lead need not be
 * unpacked. Stored ascending, each as its distance from the one before, in groups of 7
 * bits: the lowest first, the high bit set in all but the last.
 */
final class LeadIds {

	private static final int BITS = 7;

	private static final int MORE = 1 << BITS;

	/** Ascending. */
	private final long[] ids;

	private LeadIds(long[] ids) {
		this.ids = ids;
	}

	static LeadIds of(List<RowResult> results) {
		return new LeadIds(results.stream()
			.map(RowResult::leadId)
			.filter(Objects::nonNull)
			.mapToLong(Long::longValue)
			.sorted()
			.distinct()
			.toArray());
	}

	@Nullable Long first() {
		return (this.ids.length > 0) ? this.ids[0] : null;
	}

	@Nullable Long last() {
		return (this.ids.length > 0) ? this.ids[this.ids.length - 1] : null;
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * this.ids.length);
		long before = 0;
		for (long id : this.ids) {
			long distance = id - before;
			for (; (distance & -MORE) != 0; distance >>>= BITS) {
				bytes.write((int) (distance & (MORE - 1)) | MORE);
			}
			bytes.write((int) distance);
			before = id;
		}
		return bytes.toByteArray();
	}

	static LeadIds read(byte[] bytes) {
		LongStream.Builder ids = LongStream.builder();
		long id = 0;
		int shift = 0;
		for (byte group : bytes) {
			id += (long) (group & (MORE - 1)) << shift;
			shift += BITS;
			if (group >= 0) {
				ids.add(id);
				shift = 0;
			}
		}
		return new LeadIds(ids.build().toArray());
	}

	boolean containsAny(LongPredicate wanted) {
		return LongStream.of(this.ids).anyMatch(wanted);
	}

}
