package org.leadupdate.http;

import org.jspecify.annotations.Nullable;

/**
 * The result of a connectivity check.
 *
 * @param target the server
 * @param problem why it can't be reached; null if it can
 */
public record ConnectivityResult(String target, @Nullable String problem) {

}
