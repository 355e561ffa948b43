package org.leadupdate.result;

/**
 * What makes two runs the same: what is done, by which job, to which org, with which
 * content.
 *
 * @param mode what is done
 * @param job the job definition's name
 * @param org the org whose leads are touched
 * @param sha256 of the input's decompressed bytes, in hex
 */
public record RunIdentity(RunMode mode, String job, long org, String sha256) {

}
