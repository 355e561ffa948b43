package org.leadupdate.validation;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Overwrite;

/**
 * Whether updates may replace existing values of leads.
 *
 * @param byDefault for everything not listed
 * @param owner for the owner; null for the default
 * @param fields for extended fields, by case-insensitive name
 */
public record OverwritePolicy(Overwrite byDefault, @Nullable Overwrite owner, Map<String, Overwrite> fields) {

	/**
	 * The same policy for everything.
	 * @param overwrite the policy
	 * @return the policy for the owner and each field
	 */
	public static OverwritePolicy of(Overwrite overwrite) {
		return new OverwritePolicy(overwrite, null, Map.of());
	}

	Overwrite ofOwner() {
		return (this.owner != null) ? this.owner : this.byDefault;
	}

}
