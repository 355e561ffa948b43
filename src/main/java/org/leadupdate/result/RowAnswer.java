package org.leadupdate.result;

import org.jspecify.annotations.Nullable;

/**
 * What the vendor's API answered to a row, whole: for the report and for support.
 *
 * @param status the HTTP status
 * @param requestId what the vendor's support asks for; null if there is none
 * @param body the text of the body
 */
public record RowAnswer(int status, @Nullable String requestId, String body) {

}
