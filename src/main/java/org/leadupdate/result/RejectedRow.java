package org.leadupdate.result;

import org.jspecify.annotations.Nullable;

/**
 * The position of a rejected row in its input.
 *
 * @param line the line where it began
 * @param leadId its lead ID, if that is valid
 */
public record RejectedRow(long line, @Nullable Long leadId) {

}
