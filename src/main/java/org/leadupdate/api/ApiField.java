package org.leadupdate.api;

import org.jspecify.annotations.Nullable;

/**
 * An extended field, as far as the API tells.
 *
 * @param id its ID
 * @param name its name
 * @param label its label; null if it has none
 * @param dataType the name of its type
 */
public record ApiField(long id, String name, @Nullable String label, String dataType) {

}
