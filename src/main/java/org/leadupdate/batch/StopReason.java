package org.leadupdate.batch;

import org.leadupdate.exit.ExitCode;

/**
 * Why a run is to stop before its end.
 *
 * @param exitCode what the command ends with
 * @param sentence the reason, for a user
 */
public record StopReason(ExitCode exitCode, String sentence) {

	/** Somebody asked for it, by a signal. */
	static final StopReason SIGNAL = new StopReason(ExitCode.STOPPED, "Stopped on request.");

}
