package org.leadupdate.profile;

import java.util.List;

/**
 * What the columns of a checked file hold, and what would become of their values.
 *
 * @param rows the rows of the file
 * @param ragged the rows of too many or too few cells, which belong to no column
 * @param columns the columns, in the order of the file; then fields of the JSON cell and
 * constants
 * @param others the number of further fields of the JSON cell, which are not profiled
 * @param ignored the headers of columns that are ignored
 */
public record FileProfile(long rows, long ragged, List<ColumnProfile> columns, int others, List<String> ignored) {

}
