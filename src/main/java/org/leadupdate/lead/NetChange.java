package org.leadupdate.lead;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The net change of a lead by a run.
 *
 * @param owner the owner before and after, as plain names; null if it was not changed
 * @param fields the extended fields that were changed, by name
 */
public record NetChange(@Nullable Change owner, Map<String, Change> fields) {

	/**
	 * The change by one row.
	 * @param previousOwner the owner before
	 * @param owner the owner after
	 * @param fields the extended fields that were changed
	 * @return the net change
	 */
	public static NetChange of(@Nullable String previousOwner, @Nullable String owner, Map<String, Change> fields) {
		return new NetChange(Objects.equals(previousOwner, owner) ? null : new Change(previousOwner, owner), fields);
	}

	/**
	 * Combines this change with a later one: the values before the first and after the
	 * last.
	 * @param later the net change by a later row
	 * @return the combined change
	 */
	public NetChange then(NetChange later) {
		Map<String, Change> merged = new LinkedHashMap<>(this.fields);
		later.fields.forEach((name, change) -> merged.merge(name, change, NetChange::merge));
		Change mergedOwner = (this.owner != null && later.owner != null) ? merge(this.owner, later.owner)
				: (this.owner != null) ? this.owner : later.owner;
		return new NetChange(mergedOwner, merged);
	}

	private static Change merge(Change first, Change last) {
		return new Change(first.from(), last.to(), first.stored());
	}

}
