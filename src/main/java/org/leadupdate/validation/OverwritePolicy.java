package org.leadupdate.validation;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Overwrite;

/**
 * Whether updates may replace what leads hold already.
 *
 * @param byDefault for whatever is not named here
 * @param owner for the owner; null is the default
 * @param fields for extended fields, by name without case
 */
public record OverwritePolicy(Overwrite byDefault, @Nullable Overwrite owner, Map<String, Overwrite> fields) {

	/**
	 * One policy for all.
	 * @param overwrite the policy
	 * @return that policy for the owner and each field
	 */
	public static OverwritePolicy of(Overwrite overwrite) {
		return new OverwritePolicy(overwrite, null, Map.of());
	}

	Overwrite ofOwner() {
		return (this.owner != null) ? this.owner : this.byDefault;
	}

}
