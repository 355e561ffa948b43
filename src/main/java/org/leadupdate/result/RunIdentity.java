package org.leadupdate.result;

/**
 * The identity of a run: mode, job, org and content of the input.
 *
 * @param mode the mode
 * @param job the job definition's name
 * @param org the org whose leads are updated
 * @param sha256 the hash of the input's decompressed bytes, in hex
 */
public record RunIdentity(RunMode mode, String job, long org, String sha256) {

}
