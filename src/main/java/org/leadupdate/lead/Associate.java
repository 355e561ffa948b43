package org.leadupdate.lead;

/**
 * An associate of the org, to whom leads can be assigned.
 *
 * @param username unique in the org, compared without case; in the stored spelling
 * @param userId their user ID
 * @param active whether leads may be assigned to the associate
 */
public record Associate(String username, long userId, boolean active) {

}
