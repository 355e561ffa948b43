package org.leadupdate.dialect.mysql;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Lead;

/**
 * Leads that one statement writes, with the same last update and in the same way.
 *
 * @param updatedOn when it was, UTC
 * @param updatedBy the user ID of who made it
 * @param fields how their extended fields are written
 * @param leads at least one, by ascending ID
 */
record UpdateBatch(@Nullable LocalDateTime updatedOn, @Nullable Long updatedBy, FieldsWrite fields, List<Lead> leads) {

	/** MySQL 9.7 takes a tenth longer for groups of 100; MariaDB is slow with 1,000. */
	private static final int LARGEST = 500;

	/**
	 * Splits leads into groups of a limited size in bytes, with ascending IDs; a larger
	 * lead is a group of its own.
	 * @param whole whether extended fields are written whole
	 */
	static List<UpdateBatch> of(Collection<Lead> leads, long enough, boolean whole) {
		Map<FieldsWrite, List<Lead>> byWrite = leads.stream()
			.sorted(Comparator.comparingLong(Lead::id))
			.collect(Collectors.groupingBy((lead) -> whole ? FieldsWrite.WHOLE : FieldsWrite.of(lead)));
		List<UpdateBatch> groups = new ArrayList<>();
		byWrite.forEach((fields, some) -> groups.addAll(ofSorted(some, enough, fields)));
		return groups;
	}

	private static List<UpdateBatch> ofSorted(List<Lead> leads, long enough, FieldsWrite fields) {
		List<UpdateBatch> groups = new ArrayList<>();
		long bytes = 0;
		for (Lead lead : leads) {
			UpdateBatch last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
			if (last == null || !last.admits(lead) || bytes + bytes(lead) > enough) {
				last = new UpdateBatch(lead.lastUpdatedOn(), lead.lastUpdatedBy(), fields, new ArrayList<>());
				groups.add(last);
				bytes = 0;
			}
			last.leads.add(lead);
			bytes += bytes(lead);
		}
		return groups;
	}

	/** The group in two, of which one may be accepted where the whole is not. */
	List<UpdateBatch> halves() {
		int half = this.leads.size() / 2;
		return List.of(new UpdateBatch(this.updatedOn, this.updatedBy, this.fields, this.leads.subList(0, half)),
				new UpdateBatch(this.updatedOn, this.updatedBy, this.fields,
						this.leads.subList(half, this.leads.size())));
	}

	private boolean admits(Lead lead) {
		return this.leads.size() < LARGEST && Objects.equals(this.updatedOn, lead.lastUpdatedOn())
				&& Objects.equals(this.updatedBy, lead.lastUpdatedBy());
	}

	/** The maximum: a character takes three bytes, or two if it is escaped. */
	private static long bytes(Lead lead) {
		String fields = lead.extendedFields().stored();
		return (fields != null) ? 3L * fields.length() : 0;
	}

}
