package org.leadupdate.http;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt to reach a server.
 *
 * @param target what was to be reached
 * @param problem why it can't be; null if it can
 */
public record ConnectivityResult(String target, @Nullable String problem) {

}
