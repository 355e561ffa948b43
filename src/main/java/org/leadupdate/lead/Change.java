package org.leadupdate.lead;

import org.jspecify.annotations.Nullable;

/**
 * What happened to one extended field.
 *
 * @param from its JSON value before, or null where it was absent
 * @param to its JSON value after, or null where it is absent now
 */
public record Change(@Nullable String from, @Nullable String to) {

}
