package org.leadupdate.lead;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a run made of a lead.
 *
 * @param owner the owner before and after, as plain names; null where it was not changed
 * @param fields the extended fields that were changed, by name
 */
public record NetChange(@Nullable Change owner, Map<String, Change> fields) {

	/**
	 * What one row made of it.
	 * @param previousOwner the owner before
	 * @param owner the owner after
	 * @param fields the extended fields that were changed
	 * @return the footprint
	 */
	public static NetChange of(@Nullable String previousOwner, @Nullable String owner, Map<String, Change> fields) {
		return new NetChange(Objects.equals(previousOwner, owner) ? null : new Change(previousOwner, owner), fields);
	}

	/**
	 * This one followed by a later one: the values before the first, and after the last
	 * change of each.
	 * @param later the footprint of a later row
	 * @return both together
	 */
	public NetChange then(NetChange later) {
		Map<String, Change> both = new LinkedHashMap<>(this.fields);
		later.fields.forEach((name, change) -> both.merge(name, change, NetChange::join));
		Change moved = (this.owner != null && later.owner != null) ? join(this.owner, later.owner)
				: (this.owner != null) ? this.owner : later.owner;
		return new NetChange(moved, both);
	}

	private static Change join(Change first, Change last) {
		return new Change(first.from(), last.to(), first.stored());
	}

}
