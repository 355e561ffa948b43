package org.leadupdate.lead;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row. On a row that was applied nevertheless it is a
 * warning.
 *
 * @param code what kind of problem
 * @param field the column or extended field it is about, if it is about one
 * @param value the value that was given, unshortened; for {@code rejected.csv} only,
 * since it may be personal
 * @param message what is wrong and what would be right, for people; never holds a
 * personal value
 */
public record Problem(ProblemCode code, @Nullable String field, @Nullable String value, String message) {

}
