package org.leadupdate.validation;

import org.leadupdate.lead.Overwrite;

/**
 * What the settings of a job say about rows.
 *
 * @param invalidFields what becomes of a row with a bad extended field
 * @param overwrite whether updates may replace what leads hold already
 */
public record ValidationPolicy(InvalidFields invalidFields, OverwritePolicy overwrite) {

	/** Bad fields reject their row, and updates replace what is there. */
	public static final ValidationPolicy DEFAULT = new ValidationPolicy(InvalidFields.REJECT,
			OverwritePolicy.of(Overwrite.ALWAYS));

}
