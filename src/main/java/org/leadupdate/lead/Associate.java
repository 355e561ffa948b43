package org.leadupdate.lead;

/**
 * Somebody of the org whom leads can be assigned to.
 *
 * @param username unique in the org without case; this is the stored spelling
 * @param userId their user ID
 * @param active only an active associate may be made an owner
 */
public record Associate(String username, long userId, boolean active) {

}
