/**
 * Converts the values of a foreign file: its formats, its words, its numbers of users.
 */
@NullMarked
package org.leadupdate.conversion;

import org.jspecify.annotations.NullMarked;
