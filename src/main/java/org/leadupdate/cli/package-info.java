/** The commands of the command line, one class each. */
@NullMarked
package org.leadupdate.cli;

import org.jspecify.annotations.NullMarked;
