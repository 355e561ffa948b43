package org.leadupdate.api;

import org.jspecify.annotations.Nullable;

/**
 * An error or a warning of the API.
 *
 * @param code its number; null if it has none
 * @param text its text
 */
public record ApiMessage(@Nullable Integer code, String text) {

}
