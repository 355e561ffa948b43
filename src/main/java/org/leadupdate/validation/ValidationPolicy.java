package org.leadupdate.validation;

import org.leadupdate.lead.Overwrite;

/**
 * The validation settings of a job.
 *
 * @param invalidFields how a row with an invalid extended field is handled
 * @param overwrite whether updates may replace existing values of leads
 */
public record ValidationPolicy(InvalidFields invalidFields, OverwritePolicy overwrite) {

	/** Invalid fields reject their row, and updates replace existing values. */
	public static final ValidationPolicy DEFAULT = new ValidationPolicy(InvalidFields.REJECT,
			OverwritePolicy.of(Overwrite.ALWAYS));

}
