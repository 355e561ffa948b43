package org.leadupdate.result;

import org.jspecify.annotations.Nullable;

/**
 * A run that ended some time ago, as far as its removal needs to know it.
 *
 * @param number the run's number
 * @param job its job definition
 * @param state how far it is
 * @param undoes the run whose changes it put back, where that is still there
 */
public record PurgeCandidate(long number, String job, RunState state, @Nullable Long undoes) {

}
