package org.leadupdate.profile;

/**
 * One of the most frequent values of a column.
 *
 * @param text the value as the file has it; its beginning if it is long
 * @param rows how many rows have it
 * @param exact whether that is counted rather than estimated
 * @param meaning what the job makes of it
 */
public record FrequentValue(String text, long rows, boolean exact, ValueMeaning meaning) {

}
