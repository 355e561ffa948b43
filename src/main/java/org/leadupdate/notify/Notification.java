package org.leadupdate.notify;

/**
 * The notification of a run.
 *
 * @param exitCode the exit code of the run
 * @param subject the outcome in a few words
 * @param text the output of the command
 * @param json the content of {@code summary.json} or, if there is none, what went wrong
 */
public record Notification(int exitCode, String subject, String text, String json) {

}
