package org.leadupdate.validation;

import org.leadupdate.lead.Overwrite;

/**
 * The validation settings of a job.
 *
 * @param invalidFields how a row with an invalid extended field is handled
 * @param overwrite whether updates may replace existing values of leads
 * @param clearing whether an owner or a field can be cleared
 */
public record ValidationPolicy(InvalidFields invalidFields, OverwritePolicy overwrite, boolean clearing) {

	/** Invalid fields reject their row, and updates replace existing values. */
	public static final ValidationPolicy DEFAULT = new ValidationPolicy(InvalidFields.REJECT,
			OverwritePolicy.of(Overwrite.ALWAYS));

	/**
	 * A policy under which everything can be cleared.
	 * @param invalidFields how a row with an invalid extended field is handled
	 * @param overwrite whether updates may replace existing values of leads
	 */
	public ValidationPolicy(InvalidFields invalidFields, OverwritePolicy overwrite) {
		this(invalidFields, overwrite, true);
	}

}
