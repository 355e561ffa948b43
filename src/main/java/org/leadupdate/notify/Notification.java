package org.leadupdate.notify;

/**
 * What is told of a run.
 *
 * @param exitCode what it ended with
 * @param subject what came of it, in a few words
 * @param text what the command printed
 * @param json what {@code summary.json} has, or where there is none what went wrong
 */
public record Notification(int exitCode, String subject, String text, String json) {

}
