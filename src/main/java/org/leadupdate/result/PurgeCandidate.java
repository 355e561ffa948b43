package org.leadupdate.result;

import org.jspecify.annotations.Nullable;

/**
 * An old run that may be removed.
 *
 * @param number the run's number
 * @param job the job definition of the run
 * @param state its state
 * @param undoes the run that it undid, if that still exists
 */
public record PurgeCandidate(long number, String job, RunState state, @Nullable Long undoes) {

}
