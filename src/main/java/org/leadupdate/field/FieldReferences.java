package org.leadupdate.field;

import java.util.Collection;

/**
 * The entities that values of the reference types may refer to.
 *
 * @param usernames of the org's associates, as stored
 * @param orgEntityCodes of the org's zones, concepts, stores, tills and servers, as
 * stored
 */
public record FieldReferences(Collection<String> usernames, Collection<String> orgEntityCodes) {

}
