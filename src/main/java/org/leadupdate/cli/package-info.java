/** The commands: one class each, their exit codes, and what they print. */
@NullMarked
package org.leadupdate.cli;

import org.jspecify.annotations.NullMarked;
