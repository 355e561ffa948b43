package org.leadupdate.result;

import org.jspecify.annotations.Nullable;

/**
 * Where a rejected row stood in its input.
 *
 * @param line the line where it began
 * @param leadId the lead it named, where that was a valid lead ID
 */
public record RejectedRow(long line, @Nullable Long leadId) {

}
